import Foundation

/// How long this thread was at work, whatever else the machine does meanwhile.
///
/// - Parameter work: What is measured; it must stay on its thread.
/// - Returns: The processor's time.
/// - Throws: What the work throws.
package func processorTime(of work: () throws -> Void) rethrows -> Duration {
    func now() -> Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
    let start = now()
    try work()
    return now() - start
}
