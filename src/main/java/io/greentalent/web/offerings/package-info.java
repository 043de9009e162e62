/**
 * Pages of offerings: lists, sessions, attendance, marks, evidence sheets, and what students see of them. Knows Faces, and
 * of the database nothing.
 */
@NullMarked
package io.greentalent.web.offerings;

import org.jspecify.annotations.NullMarked;
