import Dispatch
import Glibc
import Synchronization

/// What a thread does.
package typealias ThreadWork = @Sendable () -> Void

/// Runs work on a thread of its own, which nobody waits for.
///
/// - Returns: Whether the system had one more thread to give; if not, nothing is done.
package func startThread(_ work: @escaping ThreadWork) -> Bool {
    let handed = Unmanaged.passRetained(Work(run: work))
    var thread = pthread_t()
    let code = pthread_create(
        &thread,
        nil,
        { work in
            guard let work else { return nil }
            Unmanaged<Work>.fromOpaque(work).takeRetainedValue().run()
            return nil
        },
        handed.toOpaque()
    )
    guard code == 0 else {
        handed.release()
        return false
    }
    pthread_detach(thread)
    return true
}

/// Runs each work on a thread of its own, or none of them where the system does not have as many threads.
///
/// - Parameters:
///   - works: None begins before there is a thread for each.
///   - start: Starts one thread.
/// - Returns: Whether they run.
package func startThreads(_ works: [ThreadWork], by start: (@escaping ThreadWork) -> Bool = startThread) -> Bool {
    let (gate, isOpen) = (DispatchSemaphore(value: 0), Shared(false))
    var started = 0
    for work in works {
        let isStarted = start {
            gate.wait()
            if isOpen.value.load(ordering: .acquiring) { work() }
        }
        guard isStarted else { break }
        started += 1
    }
    isOpen.value.store(started == works.count, ordering: .releasing)
    for _ in 0..<started { gate.signal() }
    return started == works.count
}

/// On how many cores this process may run.
package func coreCount() -> Int {
    let name = "Cpus_allowed:"
    let status = String(decoding: (try? readFile("/proc/self/status")) ?? [], as: UTF8.self)
    // Groups of hexadecimal digits, a bit for each core.
    let mask = status.split(separator: "\n").first { $0.hasPrefix(name) }?.dropFirst(name.count)
    let allowed = mask?.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) } ?? 0
    return max(1, allowed > 0 ? allowed : sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

private final class Work: Sendable {
    let run: ThreadWork

    init(run: @escaping ThreadWork) {
        self.run = run
    }
}

private final class Shared: Sendable {
    let value: Atomic<Bool>

    init(_ value: Bool) {
        self.value = Atomic(value)
    }
}
