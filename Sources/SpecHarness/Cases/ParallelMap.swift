import Foundation
import Synchronization

/// Maps elements on all cores. The results stand in the order of the elements.
func parallelMap<Element: Sendable, Mapped: Sendable>(
    _ elements: [Element],
    progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in },
    _ transform: @Sendable (Element) -> Mapped
) -> [Mapped] {
    let results = Mutex([Mapped?](repeating: nil, count: elements.count))
    let done = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
        let mapped = transform(elements[index])
        results.withLock { $0[index] = mapped }
        progress(done.add(1, ordering: .relaxed).newValue, elements.count)
    }
    return results.withLock { $0.compactMap(\.self) }
}
