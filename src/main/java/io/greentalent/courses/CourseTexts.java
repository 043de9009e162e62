package io.greentalent.courses;

import io.greentalent.shared.Entry;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** The texts of a course version around its units, in both languages. */
@Embeddable
public class CourseTexts implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(name = "objectives_zh", nullable = false)
    private String objectivesZh = "";

    @Column(name = "objectives_en", nullable = false)
    private String objectivesEn = "";

    @Column(name = "audience_zh", nullable = false)
    private String audienceZh = "";

    @Column(name = "audience_en", nullable = false)
    private String audienceEn = "";

    @Column(name = "prerequisites_zh", nullable = false)
    private String prerequisitesZh = "";

    @Column(name = "prerequisites_en", nullable = false)
    private String prerequisitesEn = "";

    @Column(name = "assessment_zh", nullable = false)
    private String assessmentZh = "";

    @Column(name = "assessment_en", nullable = false)
    private String assessmentEn = "";

    @Column(name = "references_text", nullable = false)
    private String references = "";

    protected CourseTexts() {}

    CourseTexts(Outline.Texts texts) {
        objectivesZh = Entry.optional("objectivesZh", texts.objectives().zh(), 4000);
        objectivesEn = Entry.optional("objectivesEn", texts.objectives().en(), 4000);
        audienceZh = Entry.optional("audienceZh", texts.audience().zh(), 500);
        audienceEn = Entry.optional("audienceEn", texts.audience().en(), 500);
        prerequisitesZh =
                Entry.optional("prerequisitesZh", texts.prerequisites().zh(), 500);
        prerequisitesEn =
                Entry.optional("prerequisitesEn", texts.prerequisites().en(), 500);
        assessmentZh = Entry.optional("assessmentZh", texts.assessment().zh(), 1000);
        assessmentEn = Entry.optional("assessmentEn", texts.assessment().en(), 1000);
        references = Entry.optional("references", texts.references(), 1500);
    }

    Outline.Texts texts() {
        return new Outline.Texts(
                new Wording(objectivesZh, objectivesEn),
                new Wording(audienceZh, audienceEn),
                new Wording(prerequisitesZh, prerequisitesEn),
                new Wording(assessmentZh, assessmentEn),
                references);
    }
}
