package io.greentalent.courses;

import io.greentalent.shared.ClassHours;
import java.util.List;

/** An outline that is whole, for tests. */
final class Samples {
    private Samples() {}

    static Outline outline() {
        return outline(24, 16);
    }

    /** Of that many class hours; its two units have 24 and 16. */
    static Outline outline(int theory, int practice) {
        return new Outline(
                ClassHours.of(theory),
                ClassHours.of(practice),
                new Outline.Texts(
                        new Wording("能编制审计报告。", "Write an audit report."),
                        new Wording("能源类专业学生", "Students of energy"),
                        Wording.NONE,
                        new Wording("期末笔试,60 分及以上为合格。", "Written examination, pass mark 60."),
                        "GB/T 2589-2020"),
                List.of(unit("能源审计概论", 10, 0), unit("现场测试", 14, 16)),
                List.of(new Outline.Author("陈书岚", "主编", "渝衡职业技术学院")));
    }

    static Outline.Unit unit(String title, int theory, int practice) {
        return new Outline.Unit(new Wording(title, ""), Wording.NONE, ClassHours.of(theory), ClassHours.of(practice));
    }

    static Course.Head head(String code, long collegeId) {
        return new Course.Head(code, "工业企业能源审计", "Industrial Energy Auditing", Field.ENERGY_SAVING, collegeId);
    }
}
