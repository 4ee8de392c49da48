import json
from collections import Counter
from urllib.request import urlopen

DATA = "{{data}}"

with urlopen(DATA + "claims.json") as answer:
    claims = json.load(answer)["items"]
with urlopen(DATA + "sources.json") as answer:
    publisher = {source["id"]: source["publisher"] for source in json.load(answer)["items"]}

print(Counter(claim["support"] for claim in claims))
for claim in claims:
    if claim["support"] == "contested":
        print(claim["title"], "|", ", ".join(publisher[source] for source in claim["lead"]))
