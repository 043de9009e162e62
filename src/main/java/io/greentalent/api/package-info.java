/**
 * The API for other systems (开放接口): JSON over the same use cases and queries as the pages. It promises that nothing can be
 * done here that a page would refuse; it knows no page and no session.
 */
@NullMarked
package io.greentalent.api;

import org.jspecify.annotations.NullMarked;
