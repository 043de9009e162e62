package io.greentalent.ledger;

import io.greentalent.offerings.Category;

/** Ways of counting beside the ledger, each once a person, course and year (另计口径). */
enum Way {
    /** Present at least once: rule B. */
    PRESENT,
    /** The rule is met: rule A. */
    COMPLETED,
    /** Employees of enterprises. */
    EMPLOYEE,
    /** The public. */
    PUBLIC;

    static Way beside(Category category) {
        return valueOf(category.name());
    }

    static Way of(PersonTimeFilter.Only only) {
        return valueOf(only.name());
    }

    Figure first() {
        return Figure.valueOf(name() + "_FIRST");
    }

    Figure last() {
        return Figure.valueOf(name() + "_LAST");
    }

    /** Those of other categories than students. */
    boolean beside() {
        return this == EMPLOYEE || this == PUBLIC;
    }

    /** The day of {@link FigureSource}, in SQL. */
    String column() {
        return switch (this) {
            case PRESENT -> "present_on";
            case COMPLETED -> "done_on";
            case EMPLOYEE, PUBLIC -> "beside_on";
        };
    }

    /** The condition beside the day, in SQL. */
    String category(String alias) {
        return beside() ? " and " + alias + ".category = '" + name() + "'" : "";
    }
}
