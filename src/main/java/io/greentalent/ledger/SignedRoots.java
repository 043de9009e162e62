package io.greentalent.ledger;

import java.time.LocalDate;
import java.util.List;

/** Where signed roots and the heads that they saw are read from (签名根来源): the server's database, or one without a server. */
interface SignedRoots {
    /** All roots, oldest first. */
    List<LedgerRoot> all();

    /** The days of which heads are kept. */
    List<LocalDate> daysOfHeads();

    /** The chains as the root of that day saw them, by offering id. */
    List<Tip> heads(LocalDate day);

    /** True where the signature is ours over what the root says of the day. */
    boolean signed(LedgerRoot root);
}
