internal import COpenBLAS

/// How the numerical library runs: on one thread, always.
///
/// Runs already use every core, one replication each, and one thread keeps the order of summation fixed.
public enum LinearAlgebraThreads {
  /// Sets one thread, once for the process.
  static let one: Void = openblas_set_num_threads(1)

  /// Build and processor kernels of the numerical library, for the manifest of a run: another kernel may change
  /// the last bit of a result.
  public static var library: String {
    let configuration = unsafe String(cString: openblas_get_config())
    let core = unsafe String(cString: openblas_get_corename())
    return configuration + " / " + core
  }
}
