package io.greentalent.rosters;

/** OneRoster asks for two parts of a name where our register has one (姓与名): a Han name's family is its first character. */
record PartedName(String family, String given) {
    static PartedName of(String name) {
        boolean han = name.codePoints().anyMatch(Character::isIdeographic);
        int cut = han ? name.offsetByCodePoints(0, 1) : name.lastIndexOf(' ') + 1;
        return han
                ? new PartedName(name.substring(0, cut), name.substring(cut))
                : new PartedName(name.substring(cut), name.substring(0, Math.max(0, cut - 1)));
    }
}
