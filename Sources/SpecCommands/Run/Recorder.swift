import SpecHarness

/// Names the steps of the deliveries that a run keeps.
struct Recorder {
    /// Where the folders of the deliveries are made.
    let folder: String

    /// What the cases are compiled from; empty for the workspace.
    let specs: [String]

    /// Names given so far: each is given once, as ids of events must be.
    private var names: Set<String> = []

    /// Makes the folder where it is not there.
    init(folder: String, specs: [String]) throws(FileError) {
        try makeFolder(folder)
        self.folder = folder
        let paths = specs.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
        self.specs = paths == ["specs"] ? [] : paths
    }

    /// The step of a recorded request or mail, verbatim.
    mutating func step(ofFile path: String, bytes: [UInt8]) -> RecordedStep {
        var name = path.split(separator: "/").last.map(String.init) ?? path
        let ending = RecordedDelivery.endings.first { name.hasSuffix($0) } ?? ".http"
        name = RecordedDelivery.stem(of: name)
        let number = name.utf8.prefix { 0x30...0x39 ~= $0 }
        if number.count == 2, name.utf8.dropFirst(2).first == 0x2D { name.removeFirst(3) }
        return RecordedStep(id: unique(fileWord(name, else: "request")), ending: ending, bytes: bytes)
    }

    /// The step of a body that came in a line.
    mutating func step(ofLine line: Int, address: String, body: [UInt8]) -> RecordedStep {
        let head = "POST /in/\(address) HTTP/1.1\nContent-Type: application/json\n\n"
        return RecordedStep(id: unique("line-\(line)"), ending: ".http", bytes: Array(head.utf8) + body + [0x0A])
    }

    private mutating func unique(_ word: String) -> String {
        var name = "01-\(word)"
        var count = 1
        while !names.insert(name).inserted {
            count += 1
            name = "01-\(word)-\(count)"
        }
        return name
    }
}

/// What arrived, as the step of a case.
struct RecordedStep {
    /// The id of its event: what a replay gives it.
    let id: String
    let ending: String
    let bytes: [UInt8]

    var name: String { id + ending }
}
