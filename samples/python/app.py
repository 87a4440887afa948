"""Counts visits, page by page: GET /anything answers how often it was asked for."""

from collections import Counter

from flask import Flask

app = Flask(__name__)
visits = Counter()


@app.get("/")
@app.get("/<path:page>")
def visit(page=""):
    visits[page] += 1
    return f"/{page}: {visits[page]}\n"


if __name__ == "__main__":
    app.run(host="0.0.0.0", port=5000)
