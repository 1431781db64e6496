// A heart-rate strap that is not there: a `navigator.bluetooth` of the test's own, and its hands on it.

/** Puts it into the page before the program starts. */
export async function fakeStrap(page, { name = "Strap 7" } = {}) {
  await page.addInitScript((name) => {
    const fake = { asked: [], refuses: false, reachable: true, connections: 0 };
    const told = new EventTarget();
    told.startNotifications = async () => told;
    const device = new EventTarget();
    const gatt = {
      connected: false,
      async connect() {
        fake.connections += 1;
        if (!fake.reachable) throw new DOMException("out of reach", "NetworkError");
        gatt.connected = true;
        return gatt;
      },
      disconnect() {
        if (!gatt.connected) return;
        gatt.connected = false;
        device.dispatchEvent(new Event("gattserverdisconnected"));
      },
      getPrimaryService: async (service) => ({
        getCharacteristic: async (characteristic) => {
          fake.path = [service, characteristic];
          return told;
        },
      }),
    };
    Object.assign(device, { gatt, id: "7" });
    Object.defineProperty(device, "name", { value: name });
    fake.gatt = gatt;
    fake.say = (bytes) => {
      told.value = new DataView(new Uint8Array(bytes).buffer);
      told.dispatchEvent(new Event("characteristicvaluechanged"));
    };
    const bluetooth = {
      async requestDevice(wanted) {
        fake.asked.push({ wanted, inTap: navigator.userActivation.isActive });
        if (fake.refuses) throw new DOMException("closed by the person", "NotFoundError");
        return device;
      },
    };
    Object.defineProperty(Navigator.prototype, "bluetooth", { configurable: true, get: () => bluetooth });
    window.fakeStrap = fake;
  }, name);
}

/** A browser without Bluetooth, as Safari and Firefox are. */
export async function noBluetooth(page) {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "bluetooth", { configurable: true, get: () => undefined });
  });
}

/** The strap tells bytes of the characteristic 0x2A37. */
export const tell = (page, bytes) => page.evaluate((bytes) => window.fakeStrap.say(bytes), bytes);

/** One pulse a second for so many seconds. */
export async function beat(page, beats, seconds = 1) {
  for (let second = 0; second < seconds; second++) {
    await page.clock.runFor(1000);
    await tell(page, [0x16, beats, 0x90, 0x01]);
  }
}

export const strap = (page, change) => page.evaluate((change) => Object.assign(window.fakeStrap, change) && undefined, change);
