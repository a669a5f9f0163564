"""Publishes one chat of a new agent, then waits for the score of that agent: examples/README.md.

usage: publish_and_read.py BROKERS REGISTRY

Confluent's wire format by hand, so that two packages are enough: confluent-kafka and avro.
"""
import io
import json
import sys
import time
import urllib.request
import uuid
from datetime import datetime, timedelta, timezone

import avro.io
import avro.schema
from confluent_kafka import Consumer, Producer

brokers, registry = sys.argv[1:3]


def ask(path):
    with urllib.request.urlopen(registry + path) as answer:
        return json.load(answer)


# --- publish: a zero byte, the schema's id in four bytes, the value --------------------------------------------------
registered = ask("/subjects/attune.chat.events-value/versions/latest")
chat_event = avro.schema.parse(registered["schema"])


def encode(event):
    out = io.BytesIO()
    out.write(b"\0" + registered["id"].to_bytes(4, "big"))
    avro.io.DatumWriter(chat_event).write(event, avro.io.BinaryEncoder(out))
    return out.getvalue()


agent = "grace-" + uuid.uuid4().hex[:8]
chat = agent + "-chat"
start = datetime.now(timezone.utc) - timedelta(minutes=5)


def message(role, author, text):
    return {"author": {"role": role, "id": author}, "text": text, "visibility": "PUBLIC", "assist": "NONE"}


bodies = [
    (0, {"agentId": agent, "teamId": "team-1"}),
    (0, message("CUSTOMER", "customer-1", "Where is my parcel? It was due on Monday.")),
    (20, message("AGENT", agent, "It is with the courier, who brings it today.")),
]
producer = Producer({"bootstrap.servers": brokers})
for number, (seconds, body) in enumerate(bodies):
    event = {
        "eventId": f"{chat}-{number}",
        "conversationId": chat,
        "occurredAt": start + timedelta(seconds=seconds),
        "channel": "CHAT",
        "body": body,
    }
    # The key is the conversation's id: any other is a dead letter.
    producer.produce("attune.chat.events", key=chat, value=encode(event))
producer.flush()

# --- subscribe --------------------------------------------------------------------------------------------------------
schemas = {}


def decode(value):
    schema_id = int.from_bytes(value[1:5], "big")
    if schema_id not in schemas:
        schemas[schema_id] = avro.schema.parse(ask(f"/schemas/ids/{schema_id}")["schema"])
    return avro.io.DatumReader(schemas[schema_id]).read(avro.io.BinaryDecoder(io.BytesIO(value[5:])))


consumer = Consumer({
    "bootstrap.servers": brokers,
    "group.id": "example-" + agent,
    "auto.offset.reset": "earliest",
    # Attune writes in transactions: read what was committed.
    "isolation.level": "read_committed",
})
consumer.subscribe(["attune.agent.scores"])
end = time.time() + 60
while time.time() < end:
    record = consumer.poll(1.0)
    # A null value: nothing was heard of the agent for 30 days.
    if record is None or record.error() or record.value() is None or record.key().decode() != agent:
        continue
    score = decode(record.value())
    day = next(one for one in score["horizons"] if one["horizon"] == "P1D")
    print(agent, "as of", score["asOf"], "responsiveness", day["responsiveness"], "median wait", day["waitP50Ms"], "ms")
    if day["responsiveness"]["n"] == 1:
        sys.exit(0)
sys.exit("no score of " + agent + " within a minute")
