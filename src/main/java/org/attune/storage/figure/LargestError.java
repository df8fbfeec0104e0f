package org.attune.storage.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import org.attune.model.Quantity;
import org.attune.model.number.DecimalSign;

/**
 * The largest standard error in a figure.
 *
 * @param quantity which has it
 * @param standardError &gt; 0
 */
public record LargestError(Quantity quantity, double standardError) {
    /** The error to one digit, such as "± 0.002". */
    public String text(DecimalSign sign) {
        return FigureCaption.joined("± "
                + sign.write(new BigDecimal(standardError)
                        .round(new MathContext(1))
                        .stripTrailingZeros()
                        .toPlainString()));
    }
}
