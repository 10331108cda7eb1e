/// Checks people: that all are users, that the directory can be searched, that teams have members.
func verifyPeople(_ people: People, of catalog: Catalog) throws(VerificationFailure) {
    if let senior = people.senior { try verifyUser(senior, of: catalog) }
    for entry in people.directory {
        try verifyUser(entry.employee, of: catalog)
    }
    for (earlier, later) in zip(people.directory, people.directory.dropFirst()) {
        try require(earlier.precedes(later.kind, later.key), "the directory is not in order")
    }
    for team in people.teams {
        try within("team \(team.name)") { () throws(VerificationFailure) in
            try require(!team.members.isEmpty, "no member")
            for member in team.members {
                try verifyUser(member.employee, of: catalog)
            }
        }
    }
}

private func verifyUser(_ user: Index<Principal>, of catalog: Catalog) throws(VerificationFailure) {
    try user.check("user", of: catalog.principals.count)
    let principal = catalog.principals[user.position]
    try require(!principal.isGroup, "\(principal.name) is a group where a user is wanted")
}
