package io.greentalent.web;

import io.greentalent.web.charts.Bar;
import io.greentalent.web.charts.Bars;
import io.greentalent.web.charts.Bullet;
import io.greentalent.web.charts.LineChart;
import io.greentalent.web.charts.Month;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** Gives the tags of charts their geometry (图表). */
@Named
@ApplicationScoped
public class Charts {
    /** See {@link Bullet#of}. */
    public Bullet bullet(double counted, double pending, double target, double elapsed) {
        return Bullet.of(counted, pending, target, elapsed);
    }

    public Bars bars(List<Bar> bars) {
        return Bars.of(bars);
    }

    public LineChart line(List<Month> months) {
        return LineChart.of(months);
    }
}
