extension PhoneRange {
    /// Numbers that authorities keep free for plays, films and examples.
    static let reserved: [PhoneRange] =
        northAmerica + (britain + ireland + australia + france + germany + sweden).compactMap { PhoneRange($0) }

    /// 555-0100 through 555-0199 of every area.
    private static let northAmerica: [PhoneRange] = (200...999).compactMap { area in
        PhoneRange("+1\(area)5550100..+1\(area)5550199")
    }

    /// Ofcom.
    private static let britain =
        ["113", "114", "115", "116", "117", "118", "121", "131", "141", "151", "161"].map { "+44\($0)4960" } + [
            "+442079460", "+441914980", "+442896496", "+442920180", "+441632960", "+447700900", "+448081570",
            "+449098790", "+443069990",
        ]

    /// ComReg.
    private static let ireland = ["+3532091"]

    /// ACMA.
    private static let australia =
        ["2", "3", "7", "8"].flatMap { ["+61\($0)5550", "+61\($0)7010"] } + [
            "+61491570006", "+61491570110", "+61491570156..+61491570159",
        ]

    /// ARCEP.
    private static let france = ["+3319900", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998"]

    /// Bundesnetzagentur.
    private static let germany = [
        "+493023125", "+496990009", "+494066969", "+492214710", "+498999998", "+4917139200", "+49176040690",
    ]

    /// PTS.
    private static let sweden = [
        "+46313900600..+46313900699", "+46406280400..+46406280499", "+468465004", "+46980319200..+46980319299",
        "+46701740605..+46701740699",
    ]
}
