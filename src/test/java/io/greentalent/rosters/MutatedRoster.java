package io.greentalent.rosters;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.greentalent.people.InventedNumbers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A roster of rows to which several things were done at once, with the verdict that each deserves (组合变异名册): the worst of
 * what was done to it, and a duplicate where a row above claims the same person for the same offering.
 */
final class MutatedRoster {
    static final List<String> HEAD = List.of("姓名", "证件号码", "班级", "开课编号", "人员类别", "联系电话", "学号");

    private static final List<RosterField> FIELDS = List.of(
            RosterField.NAME,
            RosterField.ID_NUMBER,
            RosterField.CLASS_GROUP,
            RosterField.OFFERING_NO,
            RosterField.CATEGORY,
            RosterField.PHONE,
            RosterField.STUDENT_NO);

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
    private static final String GIVEN = "若川明珂书言知远清扬怀瑾子衿云岫";
    /** Of a hundred rows so many name somebody who was named above. */
    private static final int AGAIN = 15;

    /**
     * One row.
     *
     * @param what was done to it, for whoever has to find out why it was judged otherwise
     */
    record Row(List<String> cells, Verdict deserves, String what) {}

    private record Person(String name, String number) {}

    private record Seat(String number, String offering) {}

    private final SplittableRandom dice;
    private final int district;
    private final List<Row> rows = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final Map<String, String> claimed = new HashMap<>();
    private final Set<Seat> seats = new HashSet<>();
    private final Set<Seat> written = new HashSet<>();

    /** @param run tells the people of one roster from those of another: 1 to 89 */
    MutatedRoster(int run, int size) {
        dice = new SplittableRandom(run);
        district = 500_210 + run;
        while (rows.size() < size) {
            add();
        }
    }

    List<Row> rows() {
        return rows;
    }

    Map<Verdict, Long> counts() {
        return rows.stream().collect(groupingBy(Row::deserves, TreeMap::new, counting()));
    }

    /** How many persons a commit writes: each once, however many rows name them. */
    long persons() {
        return written.stream().map(Seat::number).distinct().count();
    }

    /** How many of them on how many offerings. */
    long enrolments() {
        return written.size();
    }

    private void add() {
        int chance = dice.nextInt(100);
        if (chance < 2) {
            rows.add(new Row(HEAD, Verdict.LISTED, "headings"));
        } else if (chance < 4) {
            rows.add(new Row(List.of("合计", "", "", "", "", "", ""), Verdict.LISTED, "footer"));
        } else {
            mutated(chance < 4 + AGAIN && !people.isEmpty() ? people.get(dice.nextInt(people.size())) : somebody());
        }
    }

    private Person somebody() {
        int n = people.size();
        String name = "" + SURNAMES.charAt(n % 16) + GIVEN.charAt(n / 16 % 16) + GIVEN.charAt(n / 256 % 16);
        String day =
                java.time.LocalDate.of(1985, 1, 1).plusDays(n / 999).toString().replace("-", "");
        var person = new Person(name, InventedNumbers.of(Integer.toString(district), day, n % 999 + 1));
        people.add(person);
        return person;
    }

    private void mutated(Person of) {
        var person = dice.nextInt(5) > 0 ? of : new Person("欧阳另名", of.number);
        var done = mutations();
        var cells = new ArrayList<>(List.of(person.name, person.number, "环工 2501", "LT-01", "在校生", "", ""));
        var worst = Verdict.ACCEPT;
        for (var mutation : done.values()) {
            int at = FIELDS.indexOf(mutation.field);
            cells.set(at, mutation.of(cells.get(at)));
            worst = worst.or(mutation.deserves);
        }
        boolean numbered = unharmed(done.get(RosterField.ID_NUMBER));
        boolean named = unharmed(done.get(RosterField.NAME));
        String offering = offering(done.get(RosterField.OFFERING_NO));
        rows.add(new Row(
                cells,
                judged(person, numbered, named, offering, worst),
                done.values().toString()));
    }

    private static boolean unharmed(@org.jspecify.annotations.Nullable RowMutation mutation) {
        return mutation == null || mutation.deserves != Verdict.REJECT;
    }

    private static String offering(@org.jspecify.annotations.Nullable RowMutation mutation) {
        if (mutation == RowMutation.OFFERING_SECOND) {
            return "LT-02";
        }
        return unharmed(mutation) ? "LT-01" : "";
    }

    /** What the rows above add to it. */
    private Verdict judged(Person person, boolean numbered, boolean named, String offering, Verdict own) {
        var verdict = own;
        if (numbered && named && !person.name.equals(claimed.getOrDefault(person.number, person.name))) {
            verdict = verdict.or(Verdict.REJECT);
        }
        var seat = new Seat(person.number, offering);
        if (numbered && seats.contains(seat)) {
            verdict = verdict.or(Verdict.DUPLICATE);
        }
        if (numbered && !offering.isEmpty() && verdict.compareTo(Verdict.REVIEW) <= 0) {
            claimed.putIfAbsent(person.number, person.name);
            seats.add(seat);
            if (verdict.clean()) {
                written.add(seat);
            }
        }
        return verdict;
    }

    /** None to three, at most one a cell; most rows of a roster are plain. */
    private Map<RosterField, RowMutation> mutations() {
        var done = new EnumMap<RosterField, RowMutation>(RosterField.class);
        int many = Math.max(0, dice.nextInt(6) - 2);
        for (int i = 0; i < many; i++) {
            var mutation = RowMutation.values()[dice.nextInt(RowMutation.values().length)];
            done.putIfAbsent(mutation.field, mutation);
        }
        return done;
    }

    /** The rows as a text file, every cell in quotation marks. */
    String csv() {
        var lines = new ArrayList<String>();
        lines.add(line(HEAD));
        rows.forEach(row -> lines.add(line(row.cells)));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String line(List<String> cells) {
        return String.join(
                ",",
                cells.stream().map(c -> "\"" + c.replace("\"", "\"\"") + "\"").toList());
    }

    /** The rows as a sheet's. */
    List<List<String>> sheet() {
        var all = new ArrayList<List<String>>();
        all.add(HEAD);
        rows.forEach(row ->
                all.add(row.cells.stream().map(c -> c.isEmpty() ? null : c).toList()));
        return all;
    }
}
