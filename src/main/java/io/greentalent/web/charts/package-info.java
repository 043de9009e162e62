/** The geometry of the charts (图表), in the units of an SVG view box: pure numbers, drawn by the tags. */
@NullMarked
package io.greentalent.web.charts;

import org.jspecify.annotations.NullMarked;
