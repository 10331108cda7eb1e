import Dispatch
import SpecHarness
import Synchronization

/// A step of work that several elements go through one after the other.
protocol Stage: Sendable {
    associatedtype Input: Sendable
    associatedtype Output: Sendable

    mutating func work(_ input: Input) -> Output
}

/// Runs a stage on a thread of its own.
///
/// - Parameters:
///   - stage: What is done with each element.
///   - input: Elements, in the order in which they are worked on.
///   - output: Where what becomes of them is put, in the same order; closed after the last one.
/// - Returns: Where the stage is put as it is after the last element.
func start<Work: Stage>(
    _ stage: consuming Work,
    from input: Handoff<Work.Input>,
    to output: Handoff<Work.Output>
) -> Handoff<Work> {
    // Handed over: what the thread changes must not be held by anybody else.
    let (begin, end) = (Handoff<Work>(), Handoff<Work>())
    begin.put(stage)
    startThread {
        guard var stage = begin.take() else { return }
        while let element = input.take() { output.put(stage.work(element)) }
        output.close()
        end.put(stage)
    }
    return end
}

/// Elements on their way from one thread to another, in order.
final class Handoff<Element: Sendable>: Sendable {
    private let waiting = Mutex<[Element?]>([])
    private let count = DispatchSemaphore(value: 0)

    func put(_ element: Element) { add(element) }

    /// No element comes any more.
    func close() { add(nil) }

    /// Waits for the next element; `nil` once it was closed, which is said once.
    func take() -> Element? {
        count.wait()
        return waiting.withLock { $0.removeFirst() }
    }

    private func add(_ element: Element?) {
        waiting.withLock { $0.append(element) }
        count.signal()
    }
}
