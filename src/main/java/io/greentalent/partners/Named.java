package io.greentalent.partners;

/** An id with its name, as read from the database (名称). */
public record Named(long id, String name) {}
