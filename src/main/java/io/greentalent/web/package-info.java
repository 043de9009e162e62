/**
 * What users see (页面): a bean loads, holds a form, calls one use case and shows the answer. Here stands what all pages
 * share: frame, menu, texts, messages, error pages. Knows no database and decides nothing about the field.
 */
@NullMarked
package io.greentalent.web;

import org.jspecify.annotations.NullMarked;
