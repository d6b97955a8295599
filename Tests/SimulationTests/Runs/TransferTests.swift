import Housing
import Policy
import Simulation
import Testing

/// Leases replayed from the population of the reference date: who lived where, and what a transfer leaves.
@Suite struct TransferTests {
  /// A lease is a transfer exactly where its household has a dwelling of the stock.
  @Test func transfersAreTheLeasesOfTenants() throws {
    let (outcome, baseline) = try TrialWorld.statusQuo.run()
    var home = baseline.households.dwelling
    let leases = outcome.leases
    var transfers = 0
    for lease in 0..<leases.count {
      let household = Int(leases.household[lease])
      let isTransfer = LeaseFlags(rawValue: leases.flags[lease]).contains(.transfer)
      #expect(isTransfer == (home[household] != Households.noDwelling))
      #expect(home[household] != leases.dwelling[lease], "nobody moves to where he lives")
      let profile = try #require(ApplicantProfile(rawValue: leases.profile[lease]))
      let isTenant = [.transferSingle, .transferFamily, .transferCouple].contains(profile)
      #expect(isTenant == isTransfer)
      home[household] = leases.dwelling[lease]
      if isTransfer { transfers += 1 }
    }
    #expect(transfers > 50)
  }

  /// The dwelling that a transfer leaves is let again in a later month, and mostly is.
  @Test func aTransferFreesItsDwellingFromTheNextMonthOn() throws {
    let (outcome, baseline) = try TrialWorld.statusQuo.run()
    var home = baseline.households.dwelling
    let leases = outcome.leases
    var leftIn: [Int32: Int16] = [:]
    var left = 0
    var letAgain = 0
    for lease in 0..<leases.count {
      let household = Int(leases.household[lease])
      let dwelling = leases.dwelling[lease]
      if let month = leftIn.removeValue(forKey: dwelling) {
        #expect(leases.month[lease] > month)
        // Its vacancy began after the month of the transfer.
        #expect(Int(leases.vacancyDays[lease]) <= (Int(leases.month[lease]) - Int(month) + 12) * 31)
        letAgain += 1
      }
      let former = home[household]
      if former != Households.noDwelling {
        leftIn[former] = leases.month[lease]
        // Those of the last year may still be vacant at the end.
        if leases.month[lease] < 24 { left += 1 }
      }
      home[household] = dwelling
    }
    #expect(left > 50)
    #expect(Double(letAgain) > 0.8 * Double(left), "a transfer makes room for another household")
  }

  /// A dwelling is let for the first time once, and only one that was delivered.
  @Test func onlyDeliveredDwellingsAreLetForTheFirstTime() throws {
    let (outcome, baseline) = try TrialWorld.statusQuo.run()
    var seen: Set<Int32> = []
    for lease in 0..<outcome.leases.count {
      let dwelling = outcome.leases.dwelling[lease]
      let isFirst = LeaseFlags(rawValue: outcome.leases.flags[lease]).contains(.firstLetting)
      #expect(isFirst == (Int(dwelling) >= baseline.dwellings.count && !seen.contains(dwelling)))
      seen.insert(dwelling)
    }
  }
}
