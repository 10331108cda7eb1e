import SpecBase

/// Seconds in a day and in ten thousand years: beyond these, arithmetic on offsets and spans could overflow.
private let daySeconds = 86_400
private let greatestSpan: Int64 = 315_576_000_000

/// Checks that a zone's rules can be computed with.
func verifyZone(_ zone: Zone) throws(VerificationFailure) {
    try require(
        zone.changes.count == zone.offsets.count,
        "\(zone.changes.count) changes with \(zone.offsets.count) offsets"
    )
    for offset in zone.offsets + [zone.firstOffset] {
        try verifyOffset(offset)
    }
    for (first, second) in zip(zone.changes, zone.changes.dropFirst()) {
        try require(first < second, "changes out of order: \(second) after \(first)")
    }
    guard let yearly = zone.yearly else { return }
    try verifyOffset(yearly.standardOffset)
    try verifyOffset(yearly.summerOffset)
    for day in [yearly.start, yearly.end] {
        try require(1...12 ~= day.month, "month \(day.month)")
        try require(1...5 ~= day.week, "week \(day.week)")
        try require(0...6 ~= day.weekday, "weekday \(day.weekday)")
        try require(-7 * daySeconds...7 * daySeconds ~= day.time, "a time \(day.time) s after midnight")
    }
}

/// Checks that a span can be added to a moment.
func verifySpan(_ span: TimeSpan) throws(VerificationFailure) {
    try require(-greatestSpan...greatestSpan ~= span.seconds, "a duration of \(span.seconds) s")
}

private func verifyOffset(_ offset: Int) throws(VerificationFailure) {
    try require(-daySeconds...daySeconds ~= offset, "an offset of \(offset) s")
}
