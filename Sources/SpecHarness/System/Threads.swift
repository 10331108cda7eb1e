import Glibc

/// Runs work on a thread of its own, which nobody waits for.
package func startThread(_ work: @escaping @Sendable () -> Void) {
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
    precondition(code == 0, "the system starts no more threads: error \(code)")
    pthread_detach(thread)
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
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) {
        self.run = run
    }
}
