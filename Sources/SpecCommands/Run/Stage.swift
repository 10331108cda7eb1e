import Dispatch
import SpecHarness
import Synchronization

/// A step of work that several elements go through one after the other.
protocol Stage: Sendable {
    associatedtype Input: Sendable
    associatedtype Output: Sendable

    mutating func work(_ input: Input) -> Output
}

/// A stage for a thread of its own.
struct ThreadStage<Work: Stage> {
    /// What the thread does.
    let run: ThreadWork

    // Handed over: what the thread changes must not be held by anybody else.
    private let begin = Handoff<Work>()
    private let end = Handoff<Work>()

    /// - Parameters:
    ///   - stage: What is done with each element.
    ///   - input: Elements, in the order in which they are worked on.
    ///   - output: Where what becomes of them is put, in the same order; closed after the last one.
    init(_ stage: consuming Work, from input: Handoff<Work.Input>, to output: Handoff<Work.Output>) {
        let (begin, end) = (begin, end)
        begin.put(stage)
        run = {
            guard var stage = begin.take() else { return }
            while let element = input.take() { output.put(stage.work(element)) }
            output.close()
            end.put(stage)
        }
    }

    /// Waits for the stage as it is after the last element, or takes back one that never ran. To be called once.
    ///
    /// - Parameter hasRun: Whether its thread was started.
    /// - Returns: The stage.
    func last(hasRun: Bool) -> Work? { (hasRun ? end : begin).take() }
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
