package io.greentalent.web;

import io.greentalent.shared.Caller;

/** Tells how many things wait behind a line of the menu (待办数). Asked on every page: one indexed query, or nothing. */
public interface MenuCount {
    /** The path of the line. */
    String path();

    /** What waits for this caller; 0 shows nothing. */
    long waiting(Caller caller);
}
