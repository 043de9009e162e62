package io.greentalent.web.charts;

/**
 * One bar as it is given (条形).
 *
 * @param counted the solid part
 * @param pending the hatched part behind it, 0 for none
 * @param href where the solid part's figure leads; empty for nowhere
 * @param pendingHref where the hatched part's figure leads; empty for nowhere
 */
public record Bar(String label, long counted, long pending, String href, String pendingHref) {
    public long whole() {
        return counted + pending;
    }
}
