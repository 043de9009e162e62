package io.greentalent.targets;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A version of the task book (任务书): window, yearly split and targets. Once stored it never changes. */
@Entity
@Table(name = "task_book")
public class TaskBook implements Serializable {
    private static final long serialVersionUID = 1L;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private String name = "";

    @Column(name = "starts_on", nullable = false, updatable = false)
    private LocalDate startsOn = LocalDate.MIN;

    @Column(name = "ends_on", nullable = false, updatable = false)
    private LocalDate endsOn = LocalDate.MIN;

    @Column(name = "person_times", nullable = false, updatable = false)
    private int personTimes;

    @Column(nullable = false, updatable = false)
    private int courses;

    @Column(nullable = false, updatable = false)
    private int colleges;

    @Column(nullable = false, updatable = false)
    private String note = "";

    @Column(name = "made_by", nullable = false, updatable = false)
    private long madeBy;

    @Column(name = "made_at", nullable = false, updatable = false)
    private LocalDateTime madeAt = LocalDateTime.MIN;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "task_book_year", joinColumns = @JoinColumn(name = "task_book_id"))
    @OrderBy("number")
    private List<TaskBookYear> years = new ArrayList<>();

    protected TaskBook() {}

    TaskBook(int number, TaskBookDraft draft, long madeBy, LocalDateTime madeAt) {
        draft.check();
        this.number = number;
        this.name = draft.name().strip();
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.personTimes = draft.personTimes();
        this.courses = draft.courses();
        this.colleges = draft.colleges();
        this.note = draft.note().strip();
        this.years = new ArrayList<>(draft.years());
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String name() {
        return name;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    /** First to last day. */
    public Span window() {
        return new Span(startsOn, endsOn);
    }

    public int personTimes() {
        return personTimes;
    }

    public int courses() {
        return courses;
    }

    public int colleges() {
        return colleges;
    }

    public String note() {
        return note;
    }

    /** The account that adopted it, 0 for the one an installation begins with. */
    public long madeBy() {
        return madeBy;
    }

    public LocalDateTime madeAt() {
        return madeAt;
    }

    /** The yearly split, without gaps from the first to the last day; their person-times add up to the whole. */
    public List<TaskBookYear> years() {
        return List.copyOf(years);
    }
}
