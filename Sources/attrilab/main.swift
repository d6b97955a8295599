import DataFiles
import Evaluation
import Experimentation
import Foundation
import RunStore
import Policy
import Simulation
import Housing

let args = CommandLine.arguments
var request = StudyRequest(scenarios: args.count > 1 ? args[1].split(separator: ",").map(String.init) : ["status-quo"])
request.replications = args.count > 2 ? Int(args[2]) ?? 1 : 1
request.parameterSets = args.count > 3 ? args[3].split(separator: ",").map(String.init) : ["B"]
request.years = args.count > 4 ? Int(args[4]) ?? 10 : 10
for a in args.dropFirst(5) { let p = a.split(separator: "="); try request.overlay.set(String(p[0]), to: String(p[1]), file: "--set", line: nil) }
guard let project = Project(containing: FileManager.default.currentDirectoryPath) else { fatalError() }
let inputs = try StudyInputs(request, project: project)
let path = "/tmp/probe/\(UUID().uuidString).sqlite"
let store = try RunStore(path: path)
try store.open(study: inputs.digest, facts: [])
let t0 = ProcessorTime.ofProcess()
let w0 = Date()
let ending = try await StudyRunner(inputs: inputs, store: store, stop: StopRequest(), progress: { _ in }).run()
let results = try store.replications()
let c = ComparisonBuilder(inputs: inputs).comparison(of: results)
for r in results { for s in r.scenarios { print(r.parameters, r.replication, s.scenario, s.checksum, String(format: "%.2f", s.cpuSeconds)) } }
print("cpu", ProcessorTime.ofProcess() - t0, "wall", Date().timeIntervalSince(w0), "peak MB", ProcessorTime.peakBytes() / 1_000_000)
for l in c.levels where l.group == "all" && l.year == nil || (l.group.hasPrefix("holder") && l.year == nil) || (l.year != nil && ["pending", "leases", "q1ShareOutsideQPV"].contains(l.indicator) && l.group == "all") {
  print(l.scenario, l.parameters, l.indicator, l.group, l.year ?? 0, l.mean.map { String(format: "%.4f", $0) } ?? "-")
}
for d in c.differences where d.group == "all" { print(d.variant, d.parameters, d.indicator, String(format: "%.4f [%.4f %.4f] vr %.1f", d.difference, d.low, d.high, d.varianceRatio ?? 0), d.verdict) }
for g in c.gainersLosers { print(g.variant, g.parameters, g.profile, Int(g.households), Int(g.sooner), Int(g.later), String(format: "%.2f [%.2f %.2f]", g.difference, g.low, g.high)) }
for t in c.targets { print(t.target, t.scenario, t.parameters, String(format: "%.3f", t.mean), t.met) }
