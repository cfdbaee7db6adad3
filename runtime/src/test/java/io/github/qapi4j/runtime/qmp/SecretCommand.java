package io.github.qapi4j.runtime.qmp;

import java.util.List;

/** A command with a secret: {@code hunter22}. */
record SecretCommand(String name, String arguments) {
    private static final String ALL = """
            object-add | {"qom-type":"secret","id":"s0","data":"hunter22"}
            object-add | {"qom-type":"secret_keyring","id":"s0","data":"hunter22"}
            object-add | {"qom-type":"secret","id":"s0","props":{"data":"hunter22"}}
            object-add | {"qom-type":"x","id":"s0","my-password":"hunter22"}
            device_add | {"driver":"x","auth-token":"hunter22"}
            set_password | {"protocol":"vnc","password":"hunter22"}
            change-vnc-password | {"password":"hunter22"}
            change | {"device":"vnc","target":"password","arg":"hunter22"}
            block_passwd | {"password":"hunter22"}
            human-monitor-command | {"command-line":"hunter22"}
            qom-set | {"path":"/x","property":"y","value":"hunter22"}
            qom-set | {"path":"/x","property":"y","value":{"a":["hunter22"]}}
            send-key | {"keys":[{"type":"qcode","data":"hunter22"}]}
            input-send-event | {"events":[{"type":"key","data":"hunter22"}]}
            ringbuf-write | {"device":"r","data":"hunter22"}
            sev-inject-launch-secret | {"packet-header":"hunter22","secret":"hunter22"}
            blockdev-add | {"driver":"https","cookie":"hunter22","url":"https://h/x"}
            blockdev-add | {"driver":"https","url":"https://me:hunter22@h/x"}
            blockdev-add | {"driver":"qcow2","file":{"driver":"ftp","url":"ftp://hunter22@h/x"}}
            blockdev-snapshot-sync | {"snapshot-file":"x","filename":"json:{\\"pw\\":\\"hunter22\\"}"}
            blockdev-add | {"driver":"ftp","url":"ftp://me:half@hunter22@h/x"}
            blockdev-add | {"driver":"x","filename":"ssh://me:hunter22@h/x"}
            migrate-incoming | {"uri":"exec:sshpass -p hunter22"}
            migrate | {"channels":[{"addr":{"transport":"exec","args":["hunter22"]}}]}
            migrate | {"uri":"exec:sshpass -p hunter22"}
            guest-set-user-password | {"username":"u","password":"hunter22"}
            guest-exec | {"path":"/bin/x","arg":["hunter22"]}
            guest-exec | {"path":"/bin/x","env":["A=hunter22"]}
            guest-exec | {"path":"/bin/x","input-data":"hunter22"}
            guest-file-write | {"handle":1,"buf-b64":"hunter22"}
            guest-ssh-add-authorized-keys | {"username":"u","keys":["hunter22"]}
            guest-ssh-remove-authorized-keys | {"username":"u","keys":["hunter22"]}
            mine | {"plain":"visible","own":"hunter22"}
            """;

    /** One of each kind that the redaction knows; {@code mine.own} is for the test to add. */
    static List<SecretCommand> all() {
        return ALL.lines()
                .map(line -> line.split(" \\| ", 2))
                .map(parts -> new SecretCommand(parts[0], parts[1]))
                .toList();
    }

    /** Returns it as a command. */
    RawCommand raw() {
        return RawCommand.of(name, arguments);
    }

    @Override
    public String toString() {
        return name;
    }
}
