// Command client asks the server for a greeting and prints it: client Ada.
package main

import (
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
)

func main() {
	server := os.Getenv("SERVER")
	if server == "" {
		server = "http://localhost:8080"
	}
	name := "world"
	if len(os.Args) > 1 {
		name = os.Args[1]
	}
	if err := ask(server, name); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func ask(server, name string) error {
	response, err := http.Get(server + "/greet/" + url.PathEscape(name))
	if err != nil {
		return err
	}
	defer response.Body.Close()
	_, err = io.Copy(os.Stdout, response.Body)
	return err
}
