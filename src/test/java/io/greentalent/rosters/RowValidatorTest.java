package io.greentalent.rosters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.greentalent.offerings.Category;
import io.greentalent.people.IdType;
import io.greentalent.people.InventedNumbers;
import io.greentalent.people.Phone;
import io.greentalent.sheets.Cell;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowValidatorTest {
    /** Male by its sequence, born on 2005-03-14. */
    private static final String NUMBER = InventedNumbers.student(11);

    private final TestKnown known = new TestKnown();
    private final Map<RosterField, Cell> cells = new EnumMap<>(RosterField.class);
    private boolean hidden;
    private @Nullable String lead;

    RowValidatorTest() {
        with(RosterField.NAME, "张三");
        with(RosterField.ID_NUMBER, NUMBER);
        with(RosterField.CATEGORY, "在校生");
        with(RosterField.OFFERING_NO, "LT-01");
    }

    private RowValidatorTest with(RosterField field, String text) {
        return with(field, text, Cell.Kind.TEXT);
    }

    private RowValidatorTest with(RosterField field, String text, Cell.Kind kind) {
        cells.put(field, new Cell(field.ordinal(), text, kind, false, false));
        return this;
    }

    private Judgement judged() {
        String first = lead != null ? lead : cells.values().iterator().next().text();
        return RowValidator.validate(new RowCells("名册", 12, hidden, first, cells), known);
    }

    private void judges(Verdict verdict, String... rules) {
        var judgement = judged();
        assertEquals(Set.of(rules), codes(judgement));
        assertEquals(verdict, judgement.verdict());
    }

    private static Set<String> codes(Judgement judgement) {
        return judgement.findings().stream().map(f -> f.rule().code()).collect(Collectors.toSet());
    }

    private Finding finding(Rule rule) {
        return judged().findings().stream()
                .filter(f -> f.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlainRowIsAccepted() {
        judges(Verdict.ACCEPT);
        var values = judged().values();
        assertEquals("张三", assertNotNullAnd(values.name()).text());
        assertEquals(IdType.RESIDENT_ID, assertNotNullAnd(values.id()).type());
        assertEquals("#" + NUMBER, values.idHash());
        assertEquals(Category.STUDENT, values.category());
        assertEquals(41L, values.offeringId());
        assertNull(values.personId());
        assertTrue(judged().claims());
    }

    private static <T> T assertNotNullAnd(@Nullable T value) {
        assertNotNull(value);
        return value;
    }

    @Test
    void theSameRowIsAlwaysJudgedTheSame() {
        with(RosterField.NAME, "⾼ 山?").with(RosterField.PHONE, "12345");
        assertEquals(judged(), judged());
    }

    @Test
    void everyColumnFilledIsAccepted() {
        with(RosterField.ID_TYPE, "居民身份证")
                .with(RosterField.COLLEGE_CODE, "12345")
                .with(RosterField.COLLEGE_NAME, "江北职业学院")
                .with(RosterField.MAJOR, "环境工程")
                .with(RosterField.CLASS_GROUP, "环工 2501")
                .with(RosterField.STUDENT_NO, "2025010203")
                .with(RosterField.COURSE_CODE, "GREEN-1")
                .with(RosterField.PHONE, "13800000000")
                .with(RosterField.BIRTH_DATE, "2005-03-14", Cell.Kind.DATE)
                .with(RosterField.GENDER, "男");
        judges(Verdict.ACCEPT);
        assertEquals(5L, judged().values().classGroupId());
        assertEquals("2025010203", judged().values().studentNo());
    }

    @ParameterizedTest
    @EnumSource(names = {"NAME", "ID_NUMBER", "CATEGORY", "OFFERING_NO"})
    void whatIsMissingIsNamed(RosterField field) {
        cells.remove(field);
        lead = "1";
        judges(Verdict.REJECT, "cell.required");
        assertEquals(field, finding(Rule.CELL_REQUIRED).field());
        with(field, "  ");
        assertTrue(codes(judged()).contains("cell.required"));
        assertEquals(Verdict.REJECT, judged().verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "' 张三', NORMALISE, name.spaces",
        "张\u200B三, NORMALISE, name.invisible",
        "⾼山, NORMALISE, name.kangxi",
        "阿依古丽•买买提, NORMALISE, name.middleDot",
        "Ｊｏｈｎ, NORMALISE, name.fullWidth",
        "Jose\u0301, NORMALISE, name.composed",
        "𠮷田, ACCEPT, name.rare",
        "张, REVIEW, name.single",
        "寮犱笁, REVIEW, name.misread",
        "张?, REJECT, name.garbled",
        "张3, REJECT, name.digits",
        "张*, REJECT, name.characters",
        "\u200B, REJECT, name.empty"
    })
    void namesAreJudged(String name, Verdict verdict, String rule) {
        with(RosterField.NAME, name).judges(verdict, rule);
    }

    @Test
    void aMendedNameShowsBeforeAndAfter() {
        with(RosterField.NAME, "张 三");
        assertEquals("张 三", finding(Rule.NAME_SPACES).before());
        assertEquals("张三", finding(Rule.NAME_SPACES).after());
    }

    @Test
    void aNameThatComputesIsRejected() {
        with(RosterField.NAME, "=HYPERLINK(1)").judges(Verdict.REJECT, "cell.injection", "name.digits");
        assertEquals(Verdict.REJECT, finding(Rule.CELL_INJECTION).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x"})
    void otherTextsThatComputeAreReviewed(String text) {
        with(RosterField.STUDENT_NO, text).judges(Verdict.REVIEW, "cell.injection");
    }

    @Test
    void aNegativeNumberIsNoInjection() {
        with(RosterField.STUDENT_NO, "-1", Cell.Kind.NUMBER).judges(Verdict.ACCEPT);
    }

    @Test
    void faultyNumbersAreRejectedByPosition() {
        with(RosterField.ID_NUMBER, InventedNumbers.wrong(NUMBER)).judges(Verdict.REJECT, "id.checkDigit");
        assertEquals(List.of(18), finding(Rule.ID_CHECK_DIGIT).positions());
        with(RosterField.ID_NUMBER, "5001062005031401").judges(Verdict.REJECT, "id.length");
        with(RosterField.ID_NUMBER, "50010620050314O110").judges(Verdict.REJECT, "id.characters");
        assertEquals(List.of(15), finding(Rule.ID_CHARACTERS).positions());
        with(RosterField.ID_NUMBER, InventedNumbers.of("990106", "20050314", 1)).judges(Verdict.REJECT, "id.province");
        with(RosterField.ID_NUMBER, InventedNumbers.of("500106", "20050230", 1)).judges(Verdict.REJECT, "id.date");
        with(RosterField.ID_NUMBER, InventedNumbers.of("500106", "20260902", 1))
                .judges(Verdict.REJECT, "id.futureDate");
    }

    @Test
    void doubtfulNumbersAreReviewed() {
        with(RosterField.ID_NUMBER, "500106850314011").judges(Verdict.REVIEW, "id.fifteenDigits");
        with(RosterField.ID_NUMBER, InventedNumbers.of("500106", "20200314", 1)).judges(Verdict.REVIEW, "id.tooYoung");
        with(RosterField.ID_NUMBER, InventedNumbers.of("500106", "19100314", 1)).judges(Verdict.REVIEW, "id.tooOld");
    }

    @Test
    void cleanedNumbersAreNormalised() {
        with(RosterField.ID_NUMBER, "'" + NUMBER).judges(Verdict.NORMALISE, "id.separators");
        with(RosterField.ID_NUMBER, NUMBER.replace('0', '０')).judges(Verdict.NORMALISE, "id.fullWidth");
        with(RosterField.ID_NUMBER, "11010519491231002x").judges(Verdict.NORMALISE, "id.letters");
        with(RosterField.ID_TYPE, "港澳居民来往内地通行证")
                .with(RosterField.ID_NUMBER, "H1234567801")
                .judges(Verdict.NORMALISE, "id.renewal");
    }

    @Test
    void lostDigitsAreRejectedAndSayHowToMend() {
        with(RosterField.ID_NUMBER, "500106200503140000", Cell.Kind.IMPRECISE).judges(Verdict.REJECT, "id.imprecise");
        with(RosterField.ID_NUMBER, "5.00106E+17").judges(Verdict.REJECT, "id.imprecise");
        with(RosterField.ID_NUMBER, "500106200503141000").judges(Verdict.REJECT, "id.imprecise");
        assertTrue(finding(Rule.ID_IMPRECISE).mend(Locale.SIMPLIFIED_CHINESE).contains("文本格式"));
    }

    @Test
    void otherColumnsLoseDigitsToo() {
        with(RosterField.STUDENT_NO, "20250102030405000", Cell.Kind.IMPRECISE).judges(Verdict.REJECT, "cell.imprecise");
    }

    @Test
    void theDocumentsKindIsJudged() {
        with(RosterField.ID_TYPE, "驾驶证").judges(Verdict.REJECT, "idType.unknown");
        with(RosterField.ID_TYPE, "身份证")
                .with(RosterField.ID_NUMBER, InventedNumbers.of("830000", "20050314", 1))
                .judges(Verdict.NORMALISE, "idType.corrected");
        with(RosterField.ID_TYPE, "护照").with(RosterField.ID_NUMBER, "E12345678").judges(Verdict.ACCEPT);
    }

    @Test
    void findingsNeverShowSecretCells() {
        with(RosterField.ID_NUMBER, " 50010620050314 " + NUMBER.substring(14))
                .with(RosterField.PHONE, "138 0000 0000")
                .with(RosterField.BIRTH_DATE, "2005/3/14 ");
        for (var finding : judged().findings()) {
            assertNull(finding.before());
            assertNull(finding.after());
            assertFalse(finding.toString().contains("2005"));
        }
        judges(Verdict.NORMALISE, "id.separators", "phone.normalised", "cell.cleaned", "date.text");
    }

    /** The columns in which an identity number would be shown to whoever sees the person. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "NAME",
                "COLLEGE_NAME",
                "MAJOR",
                "CLASS_GROUP",
                "STUDENT_NO",
                "COURSE_CODE",
                "OFFERING_NO",
                "CATEGORY"
            })
    void anIdentityNumberInAColumnThatIsShownIsRejected(RosterField field) {
        with(field, "G" + InventedNumbers.student(12));
        assertEquals(Verdict.REJECT, judged().verdict());
        assertEquals(field, finding(Rule.CELL_IDENTITY).field());
        assertEquals(
                IntStream.rangeClosed(2, 19).boxed().toList(),
                finding(Rule.CELL_IDENTITY).positions());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "G1101051949123100 2X",
                "Ｇ１１０１０５１９４９１２３１００２Ｘ",
                "L11010519491231002x",
                "学籍号:110105-19491231-002X"
            })
    void anIdentityNumberIsFoundInWhateverWriting(String typed) {
        with(RosterField.STUDENT_NO, typed);
        assertTrue(codes(judged()).contains("cell.identity"));
        assertEquals(Verdict.REJECT, judged().verdict());
        assertNull(judged().values().studentNo());
    }

    @Test
    void theRowsOwnNumberIsFoundEvenWhereItIsFaulty() {
        String faulty = InventedNumbers.wrong(NUMBER);
        with(RosterField.ID_NUMBER, faulty)
                .with(RosterField.STUDENT_NO, "G" + faulty)
                .judges(Verdict.REJECT, "id.checkDigit", "cell.identity");
        with(RosterField.ID_TYPE, "护照")
                .with(RosterField.ID_NUMBER, "E12345678")
                .with(RosterField.STUDENT_NO, "E12345678")
                .judges(Verdict.REJECT, "cell.identity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025010203", "110105194912310021", "510105194902310021", "20250101050119491231"})
    void longNumbersAreNotTakenForIdentityNumbers(String studentNo) {
        with(RosterField.STUDENT_NO, studentNo).judges(Verdict.ACCEPT);
    }

    @Test
    void findingsNeverShowAnIdentityNumberInAWrongColumn() {
        String other = InventedNumbers.student(12);
        known.people.put("#" + NUMBER, new Known.Person(100, "张三", TestKnown.COLLEGE, null, "G" + other));
        with(RosterField.STUDENT_NO, "2025010203").judges(Verdict.REVIEW, "studentNo.changes");
        assertNull(finding(Rule.STUDENT_NO_CHANGES).before());
        with(RosterField.STUDENT_NO, "Ｇ" + other).judges(Verdict.REJECT, "cell.identity", "cell.cleaned");
        with(RosterField.CLASS_GROUP, "Ｇ" + other + " ");
        for (var finding : judged().findings()) {
            assertNull(finding.before());
            assertNull(finding.after());
            assertFalse(finding.toString().contains(other));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2005-03-14, ''",
        "2005/3/14, date.text",
        "2005.03.14, date.text",
        "20050314, date.text",
        "2005年3月14日, date.text",
        "14/03/2005, date.unreadable",
        "2005-02-30, date.unreadable",
        "2005-03, date.unreadable",
        "2005-03-15, birth.differs"
    })
    void birthDatesAreComparedWithTheNumber(String typed, String rule) {
        with(RosterField.BIRTH_DATE, typed);
        assertEquals(rule.isEmpty() ? Set.of() : Set.of(rule), codes(judged()));
    }

    @ParameterizedTest
    @CsvSource({"男, ''", "M, ''", "女, gender.differs", "Female, gender.differs", "不详, gender.unknown"})
    void gendersAreComparedWithTheNumber(String typed, String rule) {
        with(RosterField.GENDER, typed);
        assertEquals(rule.isEmpty() ? Set.of() : Set.of(rule), codes(judged()));
    }

    @ParameterizedTest
    @CsvSource({"在校学生, STUDENT", "企业职工, EMPLOYEE", "Employee, EMPLOYEE", "社会人员, PUBLIC", "学 员,"})
    void categoriesAreKnownByName(String typed, @Nullable Category category) {
        with(RosterField.CATEGORY, typed);
        assertEquals(category, judged().values().category());
        assertEquals(category == null ? Set.of("category.unknown") : Set.of(), codes(judged()));
    }

    @Test
    void addressesAreOptional() {
        with(RosterField.EMAIL, "zhang.san@example.test").judges(Verdict.ACCEPT);
        with(RosterField.EMAIL, " ｚhang@example.test ").judges(Verdict.ACCEPT);
        with(RosterField.EMAIL, "zhang.san").judges(Verdict.REVIEW, "email.faulty");
    }

    @Test
    void phonesAreOptional() {
        with(RosterField.PHONE, "+86 13800000000").judges(Verdict.NORMALISE, "phone.normalised");
        with(RosterField.PHONE, "12345").judges(Verdict.REVIEW, "phone.faulty");
        assertNull(judged().values().phone());
    }

    @Test
    void onlyTheOwnCollegeIsReported() {
        with(RosterField.COLLEGE_CODE, "54321").judges(Verdict.REJECT, "college.other");
        cells.remove(RosterField.COLLEGE_CODE);
        with(RosterField.COLLEGE_NAME, "江北职院").judges(Verdict.ACCEPT);
        with(RosterField.COLLEGE_NAME, "江南学院").judges(Verdict.REVIEW, "college.name");
    }

    @Test
    void classesAndMajorsAreThoseRegistered() {
        with(RosterField.MAJOR, "420801")
                .with(RosterField.CLASS_GROUP, "环工 2501")
                .judges(Verdict.ACCEPT);
        with(RosterField.MAJOR, "法学").judges(Verdict.REVIEW, "major.unknown");
        with(RosterField.MAJOR, "机电一体化").judges(Verdict.REVIEW, "class.otherMajor");
        cells.remove(RosterField.MAJOR);
        with(RosterField.CLASS_GROUP, "环工 2502").judges(Verdict.REVIEW, "class.unknown");
        assertNull(judged().values().classGroupId());
    }

    @ParameterizedTest
    @CsvSource({
        "LT-99, offering.none",
        "LT-04, offering.closed",
        "LT-05, offering.otherCollege",
        "LT-06, offering.otherTerm"
    })
    void offeringsThatCannotBeEnrolledOnAreRejected(String number, String rule) {
        with(RosterField.OFFERING_NO, number).judges(Verdict.REJECT, rule);
        assertNull(judged().values().offeringId());
    }

    @ParameterizedTest
    @CsvSource({
        "GREEN-1, ''",
        "GREEN-2, offering.several",
        "GREEN-4, offering.none",
        "GREEN-9, course.unknown",
        "GREEN-3, offering.closed"
    })
    void theCourseAloneNamesItsOneOffering(String course, String rule) {
        cells.remove(RosterField.OFFERING_NO);
        with(RosterField.COURSE_CODE, course);
        assertEquals(rule.isEmpty() ? Set.of() : Set.of(rule), codes(judged()));
    }

    @Test
    void courseAndOfferingMustAgree() {
        with(RosterField.COURSE_CODE, "GREEN-2").judges(Verdict.REJECT, "offering.otherCourse");
    }

    @Test
    void aReportForOneOfferingNeedsNoColumnForIt() {
        known.fixed = known.offerings.get(1);
        cells.remove(RosterField.OFFERING_NO);
        judges(Verdict.ACCEPT);
        assertEquals(42L, judged().values().offeringId());
        with(RosterField.OFFERING_NO, "LT-01").judges(Verdict.REJECT, "offering.notThis");
    }

    @Test
    void aFullOfferingIsReviewed() {
        with(RosterField.OFFERING_NO, "LT-07").judges(Verdict.REVIEW, "offering.full");
    }

    @Test
    void aKnownPersonIsRecognised() {
        known.people.put("#" + NUMBER, new Known.Person(100, "张三", TestKnown.COLLEGE, null, null));
        judges(Verdict.ACCEPT);
        assertEquals(100L, judged().values().personId());
    }

    @Test
    void aKnownPersonUnderAnotherNameOrCollegeIsReviewed() {
        known.people.put("#" + NUMBER, new Known.Person(100, "李四", 8, null, null));
        judges(Verdict.REVIEW, "name.differs", "person.otherCollege");
        assertFalse(judged().toString().contains("李四"));
    }

    @Test
    void whoIsEnrolledAlreadyIsADuplicate() {
        known.people.put("#" + NUMBER, new Known.Person(100, "张三", TestKnown.COLLEGE, null, null));
        enrolled(Category.STUDENT, null, false);
        judges(Verdict.DUPLICATE, "enrolled.already");
        known.enrolled.put("41/100", new Known.Enrolled(true, Category.STUDENT, null, null, false));
        judges(Verdict.REVIEW, "enrolled.withdrawn");
    }

    private void enrolled(Category category, @Nullable Long classGroupId, boolean counted) {
        known.people.put("#" + NUMBER, new Known.Person(100, "张三", TestKnown.COLLEGE, null, null));
        String className = classGroupId == null ? null : "环工 2401";
        known.enrolled.put("41/100", new Known.Enrolled(false, category, classGroupId, className, counted));
    }

    private void changes(Rule rule, String before, String after) {
        judges(rule.verdict(), rule.code(), "enrolled.already");
        assertEquals(before, finding(rule).before());
        assertEquals(after, finding(rule).after());
    }

    @Test
    void anotherNameOfSomebodyEnrolledIsReviewed() {
        enrolled(Category.STUDENT, null, false);
        with(RosterField.NAME, "张山");
        changes(Rule.NAME_CHANGES, "张三", "张山");
    }

    @Test
    void anotherCategoryOfSomebodyEnrolledIsReviewed() {
        enrolled(Category.EMPLOYEE, null, false);
        changes(Rule.CATEGORY_CHANGES, "企业职工", "在校生");
        with(RosterField.CATEGORY, "student");
        changes(Rule.CATEGORY_CHANGES, "employee", "student");
    }

    @Test
    void aCategoryThatIsCountedIsNotChanged() {
        enrolled(Category.EMPLOYEE, null, true);
        judges(Verdict.REJECT, "category.counted", "enrolled.already");
        with(RosterField.CATEGORY, "企业职工").judges(Verdict.DUPLICATE, "enrolled.already");
    }

    @Test
    void anotherClassOfSomebodyEnrolledIsReviewed() {
        enrolled(Category.STUDENT, 4L, false);
        with(RosterField.CLASS_GROUP, "环工 2501");
        changes(Rule.CLASS_CHANGES, "环工 2401", "环工 2501");
        enrolled(Category.STUDENT, 5L, false);
        judges(Verdict.DUPLICATE, "enrolled.already");
    }

    @Test
    void aClassThatWasMissingIsAdded() {
        enrolled(Category.STUDENT, null, false);
        with(RosterField.CLASS_GROUP, "环工 2501");
        changes(Rule.CLASS_ADDED, "", "环工 2501");
    }

    @Test
    void whoIsPutBackMayComeBackUnderAnotherCategory() {
        known.people.put("#" + NUMBER, new Known.Person(100, "张三", TestKnown.COLLEGE, null, null));
        known.enrolled.put("41/100", new Known.Enrolled(true, Category.PUBLIC, null, null, false));
        judges(Verdict.REVIEW, "category.changes", "enrolled.withdrawn");
    }

    @Test
    void theSecondRowOfAPersonNamesTheFirst() {
        known.earlier.put("#" + NUMBER, new Known.Earlier("名册", 4, "张三"));
        judges(Verdict.ACCEPT);
        known.earlier.put("#" + NUMBER + "/41", new Known.Earlier("名册", 4, "张三"));
        judges(Verdict.DUPLICATE, "file.samePerson");
        assertTrue(finding(Rule.FILE_SAME_PERSON).sentence(Locale.ENGLISH).contains("row 4"));
    }

    @Test
    void oneNumberUnderTwoNamesIsNoDuplicateButAFault() {
        known.earlier.put("#" + NUMBER, new Known.Earlier("名册", 4, "李四"));
        known.earlier.put("#" + NUMBER + "/41", new Known.Earlier("名册", 4, "李四"));
        judges(Verdict.REJECT, "file.otherName", "file.samePerson");
    }

    @ParameterizedTest
    @CsvSource({"FORMULA, REVIEW, cell.formula", "ERROR, REJECT, cell.error"})
    void howTheFileStoredACellMatters(Cell.Kind kind, Verdict verdict, String rule) {
        with(RosterField.CATEGORY, "在校生", kind).judges(verdict, rule);
    }

    @Test
    void mergedAndHiddenCellsAreTold() {
        cells.put(RosterField.CATEGORY, new Cell(0, "在校生", Cell.Kind.TEXT, true, false));
        judges(Verdict.NORMALISE, "cell.merged");
        cells.put(RosterField.NAME, new Cell(0, "张三", Cell.Kind.TEXT, true, false));
        judges(Verdict.REVIEW, "cell.merged", "cell.shared");
        cells.put(RosterField.CATEGORY, new Cell(0, "在校生", Cell.Kind.TEXT, false, true));
        with(RosterField.NAME, "张三").judges(Verdict.REVIEW, "cell.hidden");
    }

    @Test
    void hiddenRowsAreReviewedOnce() {
        hidden = true;
        cells.replaceAll((f, c) -> new Cell(c.column(), c.text(), c.kind(), false, true));
        judges(Verdict.REVIEW, "row.hidden");
    }

    @Test
    void tooLongCellsAreRejected() {
        with(RosterField.STUDENT_NO, "1".repeat(40)).judges(Verdict.ACCEPT);
        with(RosterField.STUDENT_NO, "1".repeat(41)).judges(Verdict.REJECT, "cell.tooLong");
    }

    @Test
    void cleanedCellsShowBeforeAndAfter() {
        with(RosterField.CATEGORY, "在校生\u00A0").judges(Verdict.NORMALISE, "cell.cleaned");
        assertEquals("在校生", finding(Rule.CELL_CLEANED).after());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "合计",
                "合 计",
                "合计：35 人",
                "共 35 人",
                "制表人：王芳",
                "审核人: 李雷",
                "备注：",
                "备注",
                "注：以上均为在校生",
                "填报日期：2026 年 9 月",
                "Total",
                "Total: 35",
                "Prepared by: Li",
                "（盖章）"
            })
    void footersAreListed(String text) {
        cells.clear();
        with(RosterField.NAME, text);
        lead = text;
        judges(Verdict.LISTED, "row.footer");
        assertFalse(judged().verdict().countsAsRead());
    }

    @Test
    void aFooterMergedAcrossTheSheetIsOne() {
        for (var field : RosterField.values()) {
            cells.put(field, new Cell(field.ordinal(), "制表日期：20260901", Cell.Kind.TEXT, true, false));
        }
        judges(Verdict.LISTED, "row.footer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"注", "合计", "备注：班长"})
    void whoHasANumberIsNoFooter(String first) {
        lead = first;
        judges(Verdict.ACCEPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"单小明", "盖聂", "共工", "注册生"})
    void namesThatBeginLikeFootersAreNone(String name) {
        cells.clear();
        with(RosterField.NAME, name);
        assertEquals(Verdict.REJECT, judged().verdict());
    }

    @Test
    void blankLinesAndRepeatedHeadingsAreListed() {
        cells.clear();
        lead = "";
        judges(Verdict.LISTED, "row.blank");
        with(RosterField.NAME, "姓名").with(RosterField.ID_NUMBER, "身份证号码").judges(Verdict.LISTED, "row.header");
    }

    @Test
    void theWorstFindingDecides() {
        assertEquals(Verdict.REJECT, Verdict.DUPLICATE.or(Verdict.REJECT));
        assertEquals(Verdict.DUPLICATE, Verdict.DUPLICATE.or(Verdict.REVIEW));
        assertEquals(Verdict.REVIEW, Verdict.NORMALISE.or(Verdict.REVIEW));
        assertEquals(Verdict.NORMALISE, Verdict.NORMALISE.or(Verdict.ACCEPT));
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void everyRuleHasItsSentencesInBothLanguages(Rule rule) {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var finding = Finding.of(rule, RosterField.NAME, "1", "2");
            for (String text : List.of(finding.sentence(locale), finding.mend(locale))) {
                assertFalse(text.contains("???") || text.contains("{"), text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(RosterField.class)
    void everyColumnIsKnownByItsHeadings(RosterField field) {
        for (String heading : field.headings()) {
            assertEquals(
                    field,
                    RosterField.headed(" " + heading.toUpperCase(Locale.ROOT)).orElseThrow());
        }
    }

    private static Known.Person registered(@Nullable String phone, @Nullable String studentNo) {
        return new Known.Person(100, "张三", TestKnown.COLLEGE, phone == null ? null : new Phone(phone), studentNo);
    }

    @Test
    void anotherPhoneIsAskedAboutByTheDigitsThatDiffer() {
        known.people.put("#" + NUMBER, registered("13800000000", null));
        with(RosterField.PHONE, "13900000001").judges(Verdict.REVIEW, "phone.changes");
        assertEquals(List.of(3, 11), finding(Rule.PHONE_CHANGES).positions());
        with(RosterField.PHONE, "13800000000").judges(Verdict.ACCEPT);
        with(RosterField.PHONE, "023-61234567").judges(Verdict.REVIEW, "phone.changes");
        assertEquals(List.of(), finding(Rule.PHONE_CHANGES).positions());
    }

    @Test
    void aFirstPhoneAndStudentNumberAreAdded() {
        known.people.put("#" + NUMBER, registered(null, null));
        with(RosterField.PHONE, "13800000000").with(RosterField.STUDENT_NO, "2025010203");
        judges(Verdict.NORMALISE, "phone.added", "studentNo.added");
        assertEquals(RosterField.STUDENT_NO, finding(Rule.STUDENT_NO_ADDED).field());
        assertEquals("2025010203", finding(Rule.STUDENT_NO_ADDED).after());
    }

    @Test
    void aFirstClassIsAddedAndAnotherAskedAbout() {
        known.people.put("#" + NUMBER, registered(null, null));
        known.enrolled.put("41/100", new Known.Enrolled(false, Category.STUDENT, null, null, false));
        with(RosterField.CLASS_GROUP, "环工 2501").judges(Verdict.NORMALISE, "class.added", "enrolled.already");
        assertEquals(RosterField.CLASS_GROUP, finding(Rule.CLASS_ADDED).field());
        known.enrolled.put("41/100", new Known.Enrolled(false, Category.STUDENT, 6L, "环工 2502", false));
        judges(Verdict.REVIEW, "class.changes", "enrolled.already");
        assertEquals("环工 2502", finding(Rule.CLASS_CHANGES).before());
    }

    @Test
    void aNumberOfDashesOnlyIsMissing() {
        with(RosterField.ID_NUMBER, "—").judges(Verdict.REJECT, "cell.required");
    }

    @Test
    void theNumberIsKnownBeforeTheRowIsJudged() {
        var row = new RowCells("名册", 12, false, "张三", cells);
        assertEquals(
                NUMBER, RowValidator.identity(row, known.today()).orElseThrow().text());
        with(RosterField.ID_NUMBER, InventedNumbers.wrong(NUMBER));
        assertTrue(RowValidator.identity(new RowCells("名册", 12, false, "张三", cells), known.today())
                .isEmpty());
    }

    @Test
    void onlyAWholeRowThatNothingForbidsClaimsAPlace() {
        with(RosterField.GENDER, "女").judges(Verdict.REVIEW, "gender.differs");
        assertTrue(judged().claims());
        assertEquals(Set.of(Rule.GENDER_DIFFERS), judged().reviews());
        assertTrue(judged().found(Rule.GENDER_DIFFERS));
        assertFalse(judged().found(Rule.GENDER_UNKNOWN));
        with(RosterField.NAME, "张3").judges(Verdict.REJECT, "gender.differs", "name.digits");
        assertFalse(judged().claims());
        assertEquals(Set.of(Rule.GENDER_DIFFERS), judged().reviews());
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT, true, true",
        "NORMALISE, true, true",
        "REVIEW, false, true",
        "DUPLICATE, false, true",
        "REJECT, false, true",
        "LISTED, false, false"
    })
    void onlyCleanRowsAreWrittenWithoutADecision(Verdict verdict, boolean clean, boolean read) {
        assertEquals(clean, verdict.clean());
        assertEquals(read, verdict.countsAsRead());
    }
}
