import SpecBase
import SpecIR

/// Whose turn it is in a team.
struct Turn: Hashable, Sendable {
    let employee: Index<Principal>

    /// What the team's counter is once the turn is spent.
    let counter: Int
}

extension RunFrame {
    /// One and the same user for the whole run, however often it is asked for.
    mutating func next(_ team: Index<Team>) -> Value {
        let turn: Turn?
        if let known = turns[team.position] {
            turn = known
        } else {
            turn = takeTurn(team)
            turns[team.position] = .some(turn)
        }
        guard let turn else { return .missing(.absent) }
        if !heldTurns.contains(team) { heldTurns.append(team) }
        return .principal(turn.employee)
    }

    /// The first member from the team's counter on who is active, not away and within hours.
    private mutating func takeTurn(_ index: Index<Team>) -> Turn? {
        guard let team = catalog.people?.teams[index.position],
            let now = delivery.receivedAt.local(in: program.zones[catalog.zone.position])
        else { return nil }
        let start = max(0, counters[team.name] ?? 0) % team.members.count
        for offset in team.members.indices {
            let place = (start + offset) % team.members.count
            let member = team.members[place]
            let isThere =
                catalog.principals[member.employee.position].isActive
                && !member.away.contains { $0.contains(now.day) }
                && member.hours?.contains(weekday: now.day.weekday, second: now.time.seconds) ?? true
            if isTracing {
                let name = catalog.principals[member.employee.position].name
                tell("next(\(team.name))", isThere ? "the turn of \(name)" : "\(name) is passed over", at: nil)
            }
            if isThere { return Turn(employee: member.employee, counter: place + 1) }
        }
        return nil
    }

    /// Evaluates a value of which it is not known yet whether a command holds it; then ``spendHeldTurns()`` says so.
    mutating func heldValue(_ expression: Index<Expression>) -> Value {
        dropTurns(after: 0)
        return evaluate(expression)
    }

    /// Lets go of the turns that came after the first ones.
    mutating func dropTurns(after count: Int) {
        if heldTurns.count > count { heldTurns.removeSubrange(count...) }
    }

    /// Notes that a command holds the turns of the value last evaluated.
    @inline(__always)
    mutating func spendHeldTurns() {
        // Asked for every value that is written, and hardly any holds one.
        if heldTurns.isEmpty { return }
        for team in heldTurns where !spentTurns.contains(team) { spentTurns.append(team) }
    }

    /// Moves the counters of the turns that commands hold.
    func spendTurns(in state: inout RunState) {
        for index in spentTurns {
            guard let team = catalog.people?.teams[index.position], case .some(.some(let turn)) = turns[index.position]
            else { continue }
            state.next[team.name] = turn.counter
        }
    }
}
