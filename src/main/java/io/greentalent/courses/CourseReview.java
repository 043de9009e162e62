package io.greentalent.courses;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;

/** One decision on a course version, never changed afterwards (评审意见): the first (初审) or the second (复审) of a round. */
@Entity
@Table(name = "course_review")
public class CourseReview implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "course_version_id", nullable = false, updatable = false)
    private CourseVersion courseVersion;

    @Column(nullable = false, updatable = false)
    private int step;

    @Column(nullable = false, updatable = false)
    private int round;

    @Column(name = "reviewer_id", nullable = false, updatable = false)
    private long reviewerId;

    @Column(name = "reviewer_name", nullable = false, updatable = false)
    private String reviewerName = "";

    @Column(nullable = false, updatable = false)
    private boolean approved;

    @Column(nullable = false, updatable = false)
    private String remark = "";

    @Column(nullable = false, updatable = false)
    private LocalDateTime at = LocalDateTime.MIN;

    @SuppressWarnings("NullAway.Init") // the persistence provider fills it
    protected CourseReview() {}

    CourseReview(CourseVersion courseVersion, int round, int step, Decision decision) {
        this.courseVersion = courseVersion;
        this.round = round;
        this.step = step;
        this.reviewerId = decision.reviewerId();
        this.reviewerName = decision.reviewerName();
        this.approved = decision.approved();
        this.remark = decision.remark();
        this.at = decision.at();
    }

    /** 1 for the first review, 2 for the second. */
    public int step() {
        return step;
    }

    /** 1 for the first time it was handed in. */
    public int round() {
        return round;
    }

    public long reviewerId() {
        return reviewerId;
    }

    public String reviewerName() {
        return reviewerName;
    }

    public boolean approved() {
        return approved;
    }

    public String remark() {
        return remark;
    }

    public LocalDateTime at() {
        return at;
    }
}
