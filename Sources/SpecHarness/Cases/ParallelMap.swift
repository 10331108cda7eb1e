import Dispatch
import Synchronization

/// Maps elements on several threads. The results stand in the order of the elements.
///
/// - Parameters:
///   - elements: What is mapped.
///   - jobs: How many threads, 1 at least; as many as there are cores by default. Fewer where the system has no more.
///   - progress: Called after each element with the count of those done and of all; from any thread.
///   - start: Starts a thread beside the one that calls.
///   - transform: Called from any thread.
/// - Returns: What became of each element.
func parallelMap<Element: Sendable, Mapped: Sendable>(
    _ elements: [Element],
    jobs: Int? = nil,
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in },
    by start: (@escaping ThreadWork) -> Bool = startThread,
    _ transform: @escaping @Sendable (Element) -> Mapped
) -> [Mapped] {
    let work = Work(count: elements.count)
    let results = Mutex([Mapped?](repeating: nil, count: elements.count))
    let job: ThreadWork = {
        while let index = work.take() {
            let mapped = transform(elements[index])
            results.withLock { $0[index] = mapped }
            progress(work.finish(), elements.count)
        }
    }
    let threads = min(jobs ?? coreCount(), elements.count)
    let end = DispatchSemaphore(value: 0)
    // Dispatch starts no more threads than there are cores.
    let isStarted = (1..<max(threads, 1)).map { _ in
        start {
            job()
            end.signal()
        }
    }
    job()
    for case true in isStarted { end.wait() }
    return results.withLock { $0.compactMap(\.self) }
}

/// Which elements nobody has taken yet, and how many are done.
private final class Work: Sendable {
    private let count: Int
    private let next = Atomic(0)
    private let done = Atomic(0)

    init(count: Int) {
        self.count = count
    }

    func take() -> Int? {
        let index = next.add(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }

    /// - Returns: How many are done now.
    func finish() -> Int {
        done.add(1, ordering: .relaxed).newValue
    }
}
