package io.greentalent.web;

import io.greentalent.web.charts.Bullet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Gives the tags of charts their geometry (图表). */
@Named
@ApplicationScoped
public class Charts {
    /** See {@link Bullet#of}. */
    public Bullet bullet(double counted, double pending, double target, double elapsed) {
        return Bullet.of(counted, pending, target, elapsed);
    }
}
