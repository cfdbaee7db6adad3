package io.github.qapi4j.runtime.qmp.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.qapi4j.runtime.qmp.trace.QmpTrace;
import org.junit.jupiter.api.Test;

class MessageTextTest {
    @Test
    void theRawTextIsForThoseWhoAskForIt() {
        byte[] text = "{\"execute\":\"change-vnc-password\",\"arguments\":{\"password\":\"hunter22\"}}".getBytes();
        QmpTrace.Message closed = new MessageText(Secrets.STANDARD, text, null, null, false);
        assertThat(catchThrowableOfType(IllegalStateException.class, closed::raw))
                .isNotNull();
        assertThat(new MessageText(Secrets.STANDARD, text, null, null, true).raw())
                .contains("hunter22");
        assertThat(closed.text())
                .isEqualTo("{\"execute\":\"change-vnc-password\",\"arguments\":{\"password\":\"***\"}}");
    }
}
