import DataFiles
import Foundation

/// Processor time, for reports of cost.
public enum ProcessorTime {
  /// User and system seconds of the calling thread.
  public static func ofThread() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// User and system seconds of the process.
  public static func ofProcess() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Greatest resident memory of the process so far, bytes.
  public static func peakBytes() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Int(usage.ru_maxrss) * 1024
  }
}

/// Checksums as people compare them.
enum Checksum {
  static func hex(_ value: UInt64) -> String { Digest.hex(value) }
}
