package io.greentalent.web;

import io.greentalent.shared.Role;

/**
 * One line of the menu (菜单项).
 *
 * @param role whose menu it stands in; the folder of the path is that role's
 * @param key the message key of its word
 * @param icon a PrimeIcon: {@code pi-book}
 * @param path from the application's root: {@code /college/rosters.xhtml}, with {@code /college/rosters/…} below it, or a
 *     folder's first page {@code /college/ledger/offerings.xhtml}, with the rest of the folder below it
 */
public record MenuItem(Role role, String key, String icon, String path) {
    /** True where the page shown is this one or one below it. */
    boolean leadsTo(String viewId) {
        String stem = path.substring(0, path.length() - ".xhtml".length());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        boolean own = folder.indexOf('/', 1) < folder.length() - 1;
        return viewId.equals(path) || viewId.startsWith(stem + "/") || (own && viewId.startsWith(folder));
    }
}
