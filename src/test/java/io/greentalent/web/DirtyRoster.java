package io.greentalent.web;

import io.greentalent.people.InventedNumbers;
import io.greentalent.sheets.TestWorkbook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A roster as a college sends it: a title, headings of its own, and everything that copying and typing does to rows. Each
 * row is written together with the verdict that it deserves, so that the counts are known without the product.
 */
public final class DirtyRoster {
    /** What becomes of a row; the names are those of the page's tabs. */
    enum Deserves {
        ACCEPT,
        NORMALISE,
        REVIEW,
        DUPLICATE,
        REJECT,
        LISTED
    }

    /** A person that no other test and no sample knows: the district 500299 is not assigned. */
    public record Person(String name, String number) {
        public static Person of(int n) {
            return of(731, n);
        }

        /** Of another run: the same names under other numbers, so that a test may be played again on one server. */
        public static Person of(long run, int n) {
            var born = LocalDate.of(1990, 1, 1).plusDays(n);
            String day = DateTimeFormatter.BASIC_ISO_DATE.format(born);
            return new Person(nameOf(n), InventedNumbers.of("500299", day, (int) (run % 1000)));
        }

        private static String nameOf(int n) {
            String surnames = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
            String given = "若川明珂书言知远清扬怀瑾子衿云岫";
            return "" + surnames.charAt(n % 16) + given.charAt(n / 16 % 16) + given.charAt(n / 256 % 16);
        }
    }

    private static final int FIRST_ROW = 3;

    private final List<String> headings;
    private final StringBuilder rows = new StringBuilder();
    private final Map<Deserves, Integer> expected = new EnumMap<>(Deserves.class);
    private final List<Integer> reviews = new ArrayList<>();
    private final List<Integer> rejects = new ArrayList<>();
    private int next = FIRST_ROW;

    /** @param forNames what the college calls the column of the names */
    DirtyRoster(String forNames) {
        headings = List.of("序号", forNames, "身份证件号码", "学员类别", "班级", "手机", "学籍号", "备注");
        title();
        headings(2);
    }

    /** How many rows deserve that. */
    int count(Deserves verdict) {
        return expected.getOrDefault(verdict, 0);
    }

    /** Rows that name somebody. */
    int read() {
        return expected.values().stream().mapToInt(Integer::intValue).sum() - count(Deserves.LISTED);
    }

    /** The row of the sheet that is written next, as Excel numbers it. */
    int nextRow() {
        return next;
    }

    DirtyRoster clean(Person person) {
        return row(Deserves.ACCEPT, text(person.name), text(person.number), "");
    }

    /** Copied from a form filled in with a Chinese keyboard: the digits are full-width. */
    DirtyRoster fullWidth(Person person) {
        var wide = new StringBuilder();
        person.number.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return row(Deserves.NORMALISE, text(person.name), text(wide.toString()), "");
    }

    /** 李 明: spaced out to line up with names of three characters. */
    DirtyRoster spacedOut(Person person) {
        return row(Deserves.NORMALISE, text(String.join("　", person.name.split(""))), text(person.number), "");
    }

    /** A character outside of the first plane is kept as it is and needs nobody's attention. */
    DirtyRoster rare(Person person) {
        return row(Deserves.ACCEPT, text("王𬭬"), text(person.number), "");
    }

    /** The same person a second time. */
    DirtyRoster again(Person person) {
        return row(Deserves.DUPLICATE, text(person.name), text(person.number), "");
    }

    /** Another college has reported the person before. */
    DirtyRoster fromElsewhere(Person person) {
        return row(Deserves.REVIEW, text(person.name), text(person.number), "");
    }

    DirtyRoster unknownClass(Person person) {
        return row(Deserves.REVIEW, text(person.name), text(person.number), "不存在的班");
    }

    /** Filtered away when the file was saved. */
    DirtyRoster hidden(Person person) {
        attributes = " hidden=\"1\"";
        return row(Deserves.REVIEW, text(person.name), text(person.number), "");
    }

    /** The last digit was mistyped. */
    DirtyRoster badCheckDigit(Person person) {
        return row(Deserves.REJECT, text(person.name), text(InventedNumbers.wrong(person.number)), "");
    }

    /** Entered into a cell that was not text: Excel keeps fifteen digits. */
    DirtyRoster scientific(Person person) {
        String kept = person.number.substring(0, 1) + "." + person.number.substring(1, 15) + "E+17";
        return row(Deserves.REJECT, text(person.name), number(kept), "");
    }

    /** The national student number is a G and the identity number. */
    DirtyRoster numberedByIdentity(Person person) {
        studentNo = "G" + person.number;
        numberedByIdentity = next;
        return row(Deserves.REJECT, text(person.name), text(person.number), "");
    }

    DirtyRoster nameless(Person person) {
        return row(Deserves.REJECT, "", text(person.number), "");
    }

    /** Two people under one number: at least one row is wrong. */
    DirtyRoster sameNumberAs(Person person, String otherName) {
        return row(Deserves.REJECT, text(otherName), text(person.number), "");
    }

    DirtyRoster blank() {
        listed("");
        return this;
    }

    /** The headings once more, as they are repeated for print. */
    DirtyRoster headingsAgain() {
        headings(next);
        next++;
        expected.merge(Deserves.LISTED, 1, Integer::sum);
        return this;
    }

    DirtyRoster footer(String words) {
        listed(cell(0, next, text(words)));
        return this;
    }

    /** Writes the file; beside the roster it has a sheet about something else and a hidden one. */
    Path in(Path folder, String name) {
        return new TestWorkbook()
                .sheet("2026秋参训名单", "<sheetData>" + rows + "</sheetData>")
                .rows("班主任", List.of(List.of("环工 2501", "骆老师"), List.of("环工 2502", "秦老师")))
                .tab(
                        "上学期",
                        "hidden",
                        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                + rows + "</sheetData></worksheet>")
                .in(folder, name);
    }

    /** The last row of the sheet whose student number holds the identity number. */
    int numberedByIdentity() {
        return numberedByIdentity;
    }

    /** The rows of the sheet that deserve a review, in their order. */
    List<Integer> reviews() {
        return reviews;
    }

    /** The rows of the sheet that deserve to be rejected, in their order. */
    List<Integer> rejects() {
        return rejects;
    }

    private String attributes = "";
    private String studentNo = "";
    private int numberedByIdentity;

    private DirtyRoster row(Deserves verdict, String name, String number, String classGroup) {
        int serial = next - FIRST_ROW + 1;
        String cells = cell(0, next, number(Integer.toString(serial)))
                + cell(1, next, name)
                + cell(2, next, number)
                + cell(3, next, text("在校生"))
                + cell(4, next, text(classGroup))
                + cell(6, next, text(studentNo));
        rows.append("<row r=\"" + next + "\"" + attributes + ">" + cells + "</row>");
        attributes = "";
        studentNo = "";
        expected.merge(verdict, 1, Integer::sum);
        if (verdict == Deserves.REVIEW) {
            reviews.add(next);
        } else if (verdict == Deserves.REJECT) {
            rejects.add(next);
        }
        next++;
        return this;
    }

    private void listed(String cells) {
        rows.append("<row r=\"" + next + "\">" + cells + "</row>");
        expected.merge(Deserves.LISTED, 1, Integer::sum);
        next++;
    }

    private void title() {
        rows.append("<row r=\"1\">" + cell(0, 1, text("渝衡职业技术学院参训学生名册")) + "</row>");
    }

    private void headings(int row) {
        rows.append("<row r=\"" + row + "\">");
        for (int i = 0; i < headings.size(); i++) {
            rows.append(cell(i, row, text(headings.get(i))));
        }
        rows.append("</row>");
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : " t=\"inlineStr\"><is><t>" + text + "</t></is>";
    }

    private static String number(String digits) {
        return "><v>" + digits + "</v>";
    }

    private static String cell(int column, int row, String content) {
        return content.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "<c r=\"%s%d\"%s</c>", TestWorkbook.column(column), row, content);
    }
}
