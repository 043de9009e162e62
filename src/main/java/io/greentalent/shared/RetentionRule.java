package io.greentalent.shared;

import java.time.LocalDateTime;
import java.time.Period;

/** How long one kind of record is kept (保存期限规则). Each room names its own kinds, and takes away what is over. */
public interface RetentionRule {
    /** The stem of its message keys: {@code .what} is kept, and {@code .source} says why so long. */
    String key();

    /** So long. */
    Period kept();

    /** Takes away what is from before that moment, in short transactions; gives how much it was. */
    long forget(LocalDateTime before);
}
