package io.greentalent.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhyNotTest {
    private static final List<Reason> SOME = Reason.read("ATTENDANCE:7,10,80,1;PRACTICE:80,120;MARK_NONE");

    @Test
    void oneSentenceTellsAllThatIsMissingInChinese() {
        assertEquals("还差：出勤 7/10 次（需 80%，再出勤 1 次）；实训 8/12 学时；尚无成绩。", WhyNot.sentence(Locale.SIMPLIFIED_CHINESE, SOME));
    }

    @Test
    void oneSentenceTellsAllThatIsMissingInEnglish() {
        assertEquals(
                "Still missing: attendance 7 of 10 sessions (80 % needed, 1 more); practice 8 of 12 class hours;"
                        + " no mark yet.",
                WhyNot.sentence(Locale.ENGLISH, SOME));
    }

    @Test
    void hoursMarksAndDaysAreShownAsPeopleWriteThem() {
        var reasons = Reason.read("THEORY:35,36;MARK_LOW:595,600;SAFETY_EXPIRED:20250406");
        assertEquals(
                List.of("theory 3.5 of 3.6 class hours", "mark 59.5 (60 needed)", "safety pass expired on 2025-04-06"),
                WhyNot.parts(Locale.ENGLISH, reasons));
    }

    @Test
    void theWithdrawnMissNothing() {
        assertEquals(
                "Withdrawn: completion is no longer evaluated.",
                WhyNot.sentence(Locale.ENGLISH, Reason.read("WITHDRAWN")));
    }

    @Test
    void nothingMissingSaysNothing() {
        assertEquals("", WhyNot.sentence(Locale.ENGLISH, List.of()));
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (var code : Reason.Code.values()) {
            var reason = List.of(new Reason(code, List.of(20250101, 20250102, 20250103, 20250104, 20250105)));
            for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                assertEquals(-1, WhyNot.parts(locale, reason).getFirst().indexOf("???"), code.name());
            }
        }
    }

    @Test
    void reasonsAreReadAsTheyWereWritten() {
        var reasons = Arrays.asList(
                Reason.of(Reason.Code.ATTENDANCE_LOST, 7, 10, 80, 1, 0),
                Reason.of(Reason.Code.COURSE_VERSION),
                Reason.of(Reason.Code.AGREEMENT, Reason.number(LocalDate.of(2025, 4, 12))));
        assertEquals("ATTENDANCE_LOST:7,10,80,1,0;COURSE_VERSION;AGREEMENT:20250412", Reason.write(reasons));
        assertEquals(reasons, Reason.read(Reason.write(reasons)));
    }
}
