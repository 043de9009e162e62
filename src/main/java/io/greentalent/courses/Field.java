package io.greentalent.courses;

/** The three fields that the notice asks courses for (课程领域): 节能, 环保, 低碳. */
public enum Field {
    ENERGY_SAVING,
    ENVIRONMENT,
    LOW_CARBON
}
