package io.greentalent.api;

/** How many records changed (变更数). */
public record Changed(int changed) {}
