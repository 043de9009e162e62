package io.greentalent.people;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Kinds of identity document that a roster may name (证件类型), with the names each is recognised by. */
public enum IdType {
    RESIDENT_ID(
            true,
            "居民身份证",
            "身份证",
            "中国居民身份证",
            "中华人民共和国居民身份证",
            "二代身份证",
            "第二代居民身份证",
            "resident identity card",
            "resident id",
            "resident id card",
            "id card",
            "identity card"),
    HK_MACAO_PERMIT(
            false,
            "港澳居民来往内地通行证",
            "港澳通行证",
            "港澳居民通行证",
            "回乡证",
            "mainland travel permit for hong kong and macao residents",
            "hong kong and macao permit",
            "home return permit"),
    TAIWAN_PERMIT(
            false,
            "台湾居民来往大陆通行证",
            "台湾通行证",
            "台湾居民通行证",
            "台胞证",
            "mainland travel permit for taiwan residents",
            "taiwan permit"),
    FOREIGN_PERMIT(
            true,
            "外国人永久居留身份证",
            "外国人永久居留证",
            "永久居留身份证",
            "foreign permanent resident id card",
            "foreign permanent resident id",
            "permanent residence card"),
    PASSPORT(false, "护照", "普通护照", "外国护照", "中国护照", "passport"),
    HK_MACAO_RESIDENCE(
            true,
            "港澳居民居住证",
            "港澳台居民居住证(港澳)",
            "residence permit for hong kong and macao residents",
            "hong kong and macao residence permit"),
    TAIWAN_RESIDENCE(
            true, "台湾居民居住证", "港澳台居民居住证(台湾)", "residence permit for taiwan residents", "taiwan residence permit");

    private static final Pattern HK_MACAO_SHAPE = Pattern.compile("[HM]\\d{8}(\\d{2})?");
    private static final Pattern OLD_FOREIGN_SHAPE = Pattern.compile("[A-Z]{3}\\d{12}");

    private final boolean eighteenDigits;
    private final List<String> names;

    IdType(boolean eighteenDigits, String... names) {
        this.eighteenDigits = eighteenDigits;
        this.names = List.of(names);
    }

    /** The first is the document's full Chinese name; English names are lower case. */
    public List<String> names() {
        return names;
    }

    /** The kind of that Chinese or English name or code; full-width brackets, spaces and case do not matter. */
    public static Optional<IdType> named(String text) {
        String wanted = PlainText.of(text).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.names.contains(wanted)
                        || type.names.contains(wanted.replace(" ", ""))
                        || type.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /**
     * The kind that a cleaned number's shape alone tells, where a roster has no column for it; a resident's number where
     * the shape tells nothing, so that the number's faults are named.
     */
    public static IdType guess(String cleaned) {
        if (!cleaned.isEmpty() && Character.isDigit(cleaned.charAt(0))) {
            return RESIDENT_ID;
        }
        if (HK_MACAO_SHAPE.matcher(cleaned).matches()) {
            return HK_MACAO_PERMIT;
        }
        return OLD_FOREIGN_SHAPE.matcher(cleaned).matches() ? FOREIGN_PERMIT : RESIDENT_ID;
    }

    /** True where a number of 18 digits with a check digit (GB 11643-1999) is given to holders. */
    boolean eighteenDigits() {
        return eighteenDigits;
    }
}
