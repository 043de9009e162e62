package io.greentalent.rosters;

import io.greentalent.people.Email;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that a roster may have, with the headings each is recognised by (名册字段). */
public enum RosterField {
    NAME(60, "姓名", "学生姓名", "学员姓名", "人员姓名", "参训人员姓名", "名字", "name", "full name", "student name"),
    ID_TYPE(60, "证件类型", "证件类别", "证件种类", "身份证件类型", "id type", "document type", "type of document"),
    ID_NUMBER(
            40,
            "证件号码",
            "身份证号",
            "身份证号码",
            "证件号",
            "身份证",
            "身份证件号",
            "身份证件号码",
            "公民身份号码",
            "居民身份证号码",
            "id number",
            "id no",
            "identity number",
            "document number"),
    COLLEGE_CODE(20, "院校代码", "学校代码", "院校标识码", "学校标识码", "college code", "school code"),
    COLLEGE_NAME(100, "院校名称", "学校名称", "院校", "学校", "所在院校", "学校全称", "college", "college name", "school"),
    MAJOR(60, "专业", "专业名称", "所学专业", "专业代码", "major", "programme"),
    CLASS_GROUP(60, "班级", "班级名称", "所在班级", "行政班", "行政班级", "class", "class group", "class name"),
    STUDENT_NO(40, "学号", "学生学号", "学籍号", "工号", "student number", "student no", "student id"),
    COURSE_CODE(40, "课程代码", "课程编号", "课程号", "课程编码", "course code", "course"),
    OFFERING_NO(40, "开课编号", "班期编号", "开课号", "班期", "教学班号", "offering number", "offering no", "offering"),
    CATEGORY(40, "人员类别", "类别", "学员类别", "参训人员类别", "人员类型", "category", "participant category"),
    PHONE(40, "联系电话", "手机号", "手机号码", "手机", "电话", "移动电话", "联系方式", "phone", "phone number", "mobile"),
    EMAIL(Email.LONGEST, "电子邮箱", "邮箱", "电子邮件", "邮箱地址", "电子邮箱地址", "email", "e-mail", "mail", "email address"),
    BIRTH_DATE(40, "出生日期", "出生年月日", "出生年月", "生日", "birth date", "date of birth", "birthday"),
    GENDER(20, "性别", "gender", "sex");

    private final int longest;
    private final List<String> headings;

    RosterField(int longest, String... headings) {
        this.longest = longest;
        this.headings = List.of(headings);
    }

    /** The first is what the template says; English ones are lower case. */
    public List<String> headings() {
        return headings;
    }

    /** True where a row cannot be understood without it; course or offering number are asked for where neither is fixed. */
    public boolean required() {
        return this == NAME || this == ID_NUMBER || this == CATEGORY;
    }

    /** True where the value is nobody's business: findings tell positions only, never what stood there. */
    public boolean secret() {
        return this == ID_NUMBER || this == PHONE || this == EMAIL || this == BIRTH_DATE;
    }

    /** True where two rows that share one merged cell are suspicious; other columns are merged for neatness. */
    boolean ownToEachPerson() {
        return this == NAME || this == STUDENT_NO || secret();
    }

    /** The most characters that a cell of this column may have. */
    int longest() {
        return longest;
    }

    /** How many characters of a cell are kept: a little more than the column allows, so that too long stays too long. */
    int kept() {
        return longest + 2;
    }

    /** The message key of the column's name. */
    public String labelKey() {
        return "rosters.field." + name();
    }

    /** The column with exactly that heading; case and spaces at the ends do not matter. */
    public static Optional<RosterField> headed(String heading) {
        String wanted = heading.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(field -> field.headings.contains(wanted))
                .findFirst();
    }
}
