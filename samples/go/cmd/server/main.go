// Command server greets whoever asks it to: GET /greet/Ada answers "Hello, Ada!".
package main

import (
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/chi/v5/middleware"
)

func main() {
	address := os.Getenv("ADDRESS")
	if address == "" {
		address = ":8080"
	}
	router := chi.NewRouter()
	router.Use(middleware.Logger)
	router.Get("/greet/{name}", greet)
	log.Printf("listening on %s", address)
	log.Fatal(http.ListenAndServe(address, router))
}

func greet(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "Hello, %s!\n", chi.URLParam(r, "name"))
}
