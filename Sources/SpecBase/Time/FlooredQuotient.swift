/// A quotient rounded down, also below zero: moments before 1970 belong to the day and second that they are in.
func flooredQuotient(_ dividend: Int64, by divisor: Int64) -> Int64 {
    let (quotient, rest) = dividend.quotientAndRemainder(dividingBy: divisor)
    return rest < 0 ? quotient - 1 : quotient
}
