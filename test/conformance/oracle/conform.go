package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"regexp"
	"strings"

	"github.com/moby/buildkit/client/llb"
	"github.com/moby/buildkit/frontend/dockerfile/dockerfile2llb"
	"github.com/moby/buildkit/frontend/dockerfile/instructions"
	"github.com/moby/buildkit/frontend/dockerfile/linter"
	"github.com/moby/buildkit/frontend/dockerfile/parser"
	"github.com/moby/buildkit/solver/pb"
	digest "github.com/opencontainers/go-digest"
)

// What a Dockerfile says by itself and what its base images and the platform of
// the build say is told apart by asking twice: once with images that set
// nothing, once with images and platforms that set everything otherwise. What is
// the same both times is certain from the text.

var varName = regexp.MustCompile(`\$\{?([A-Za-z_][A-Za-z0-9_]*)`)

// bareArgs gives the names of ARGs that stand somewhere without a default, their
// own or a global one: whoever builds gives them one.
func bareArgs(dt []byte) map[string]bool {
	names := map[string]bool{}
	res, err := parser.Parse(bytes.NewReader(dt))
	if err != nil {
		return names
	}
	given := map[string]bool{}
	global := true
	for _, c := range res.AST.Children {
		global = global && !strings.EqualFold(c.Value, "from")
		if strings.EqualFold(c.Value, "onbuild") && c.Next != nil && len(c.Next.Children) > 0 {
			c = c.Next.Children[0]
		}
		if !strings.EqualFold(c.Value, "arg") {
			continue
		}
		for n := c.Next; n != nil; n = n.Next {
			if name, _, ok := strings.Cut(n.Value, "="); !ok {
				names[n.Value] = true
			} else if global {
				given[name] = true
			}
		}
	}
	maps.DeleteFunc(names, func(name string, _ bool) bool { return given[name] })
	return names
}

// given is the request of a person who gives a value to every ARG without one.
func given(req *Request, dt []byte) *Request {
	r := *req
	r.BuildArgs = maps.Clone(req.BuildArgs)
	if r.BuildArgs == nil {
		r.BuildArgs = map[string]string{}
	}
	for name := range bareArgs(dt) {
		if _, ok := r.BuildArgs[name]; !ok {
			r.BuildArgs[name] = "1777"
		}
	}
	return &r
}

// otherwise is the request as another registry and another machine would see it.
func otherwise(req *Request, dt []byte, prefix string) *Request {
	r := *req
	r.builder = "freebsd(14)/arm/v6"
	r.Images = maps.Clone(req.Images)
	if r.Images == nil {
		r.Images = map[string]Image{}
	}
	if _, ok := r.Images["*"]; !ok {
		seen := map[string]bool{"PATH": true}
		// without prefix a number that is also a port, a mode and an id, so that little is refused for its sake
		env := []string{"PATH=/image/bin"}
		for _, m := range varName.FindAllSubmatch(dt, -1) {
			if name := string(m[1]); !seen[name] {
				seen[name] = true
				env = append(env, fmt.Sprintf("%s=%s%d", name, prefix, 1111+len(seen)%7+10*(len(seen)/7%7)))
			}
		}
		r.Images["*"] = Image{Env: env, WorkingDir: "/image/work/dir", User: "image", Shell: []string{"/image/sh", "-c"}}
	}
	return &r
}

// lintOf is `docker build --check` without a target: all stages are judged.
func lintOf(ctx context.Context, req *Request, dt []byte) (*errorOut, [][3]any) {
	opt, _, err := convertOpt(ctx, req, dt)
	if err != nil {
		return toError(err), nil
	}
	res, err := dockerfile2llb.DockerfileLint(ctx, dt, opt)
	if err != nil {
		return toError(err), nil
	}
	rows := [][3]any{}
	for _, w := range res.Warnings {
		start, end := 0, 0
		for i, r := range w.Location.GetRanges() {
			if i == 0 || int(r.Start.Line) < start {
				start = int(r.Start.Line)
			}
			end = max(end, int(r.End.Line))
		}
		rows = append(rows, [3]any{w.RuleName, start, end})
	}
	if res.Error == nil {
		return nil, rows
	}
	e := &errorOut{Message: res.Error.Message, Locations: []lineRange{}}
	for _, r := range res.Error.Location.GetRanges() {
		l := lineRange{int(r.Start.Line), int(r.End.Line)}
		if n := len(e.Locations); n > 0 && l.Start <= e.Locations[n-1].End+1 {
			e.Locations[n-1].End = max(e.Locations[n-1].End, l.End)
			continue
		}
		e.Locations = append(e.Locations, l)
	}
	return e, rows
}

const valueMarker = "ORACLE_VALUE_MARKER_"

// markedText has one RUN behind every instruction of a stage, in whose
// environment the variables can be seen, and a stage at the end that needs all
// others.
type markedText struct {
	text []byte
	// stages[i] is the marker behind the FROM of stage i
	stages []int
	// lines[i] is the line of the original that line i of text was; 0 for added ones
	lines   []int
	markers int
}

// closed is the text up to the end of its last instruction, whose last line
// would swallow what is added if it went on at the end of the file.
func closed(dt []byte, last *parser.Node, escape string) []string {
	ls := strings.Split(string(dt), "\n")[:last.EndLine]
	if len(last.Heredocs) > 0 {
		return ls
	}
	end := len(ls) - 1
	for end >= last.StartLine {
		if t := strings.TrimSpace(ls[end]); t != "" && !strings.HasPrefix(t, "#") {
			break
		}
		ls[end] = ""
		end--
	}
	t := strings.TrimRight(ls[end], " \t\r")
	if strings.HasSuffix(t, escape) && !strings.HasSuffix(t, escape+escape) {
		ls[end] = strings.TrimSuffix(t, escape)
	}
	return ls
}

func markValues(dt []byte, last string) (*markedText, error) {
	res, err := parser.Parse(bytes.NewReader(dt))
	if err != nil {
		return nil, err
	}
	m := &markedText{lines: []int{0}}
	after := map[int]int{}
	for i, c := range res.AST.Children {
		isFrom := strings.EqualFold(c.Value, "from")
		if isFrom {
			m.stages = append(m.stages, i)
		}
		if len(m.stages) > 0 {
			after[c.EndLine] = i
			m.markers++
		}
	}
	var out bytes.Buffer
	nodes := res.AST.Children
	for i, l := range closed(dt, nodes[len(nodes)-1], string(res.EscapeToken)) {
		m.lines = append(m.lines, i+1)
		out.WriteString(l)
		out.WriteByte('\n')
		if n, ok := after[i+1]; ok {
			fmt.Fprintf(&out, "RUN %s%d_\n", valueMarker, n)
			m.lines = append(m.lines, 0)
		}
	}
	fmt.Fprintf(&out, "FROM scratch AS %s\n", last)
	for i := range m.stages {
		fmt.Fprintf(&out, "COPY --from=%d / /%d/\n", i, i)
	}
	m.text = out.Bytes()
	return m, nil
}

// seen is what one conversion of a marked text shows.
type seen struct {
	env   map[int]map[string]string
	place map[int][2]string // working folder and user
	files map[int][]string
	bases map[int][2]string // image and platform
}

func see(ctx context.Context, req *Request, m *markedText) (*seen, error) {
	r := *req
	r.Target = ""
	opt, bc, err := convertOpt(ctx, &r, m.text)
	if err != nil {
		return nil, err
	}
	bc.LinterConfig = &linter.Config{SkipAll: true}
	opt.LinterConfig = bc.LinterConfig
	opt.Warn = func(_, _, _, _ string, _ []parser.Range) {}
	res, err := dockerfile2llb.Dockerfile2LLB(ctx, m.text, opt)
	if err != nil {
		return nil, err
	}
	def, err := res.State.Marshal(ctx)
	if err != nil {
		return nil, err
	}
	s := &seen{map[int]map[string]string{}, map[int][2]string{}, map[int][]string{}, map[int][2]string{}}
	for _, raw := range def.Def {
		op := &pb.Op{}
		if err := op.UnmarshalVT(raw); err != nil {
			return nil, err
		}
		if e := op.GetExec(); e != nil {
			s.addExec(e)
			continue
		}
		for _, line := range m.linesOf(def, raw) {
			if f := op.GetFile(); f != nil {
				for _, a := range f.Actions {
					s.addFile(line, a)
				}
			}
			if src := op.GetSource(); src != nil {
				id, _, _ := strings.Cut(src.Identifier, "@")
				platform := ""
				if op.Platform != nil {
					platform = strings.TrimSuffix(op.Platform.OS+"/"+op.Platform.Architecture+"/"+op.Platform.Variant, "/")
				}
				s.bases[line] = [2]string{strings.TrimPrefix(id, "docker-image://"), platform}
			}
		}
	}
	return s, nil
}

func (m *markedText) linesOf(def *llb.Definition, raw []byte) []int {
	if def.Source == nil {
		return nil
	}
	found := def.Source.Locations[digest.FromBytes(raw).String()]
	if found == nil {
		return nil
	}
	var out []int
	for _, loc := range found.Locations {
		if len(loc.Ranges) == 0 {
			continue
		}
		if n := int(loc.Ranges[0].Start.Line); n < len(m.lines) && m.lines[n] > 0 {
			out = append(out, m.lines[n])
		}
	}
	return out
}

func (s *seen) addExec(e *pb.ExecOp) {
	for _, arg := range e.Meta.Args {
		_, rest, ok := strings.Cut(arg, valueMarker)
		if !ok {
			continue
		}
		var n int
		if _, err := fmt.Sscanf(rest, "%d_", &n); err != nil {
			continue
		}
		env := map[string]string{}
		for _, kv := range e.Meta.Env {
			k, v, _ := strings.Cut(kv, "=")
			env[k] = v
		}
		s.env[n] = env
		s.place[n] = [2]string{e.Meta.Cwd, e.Meta.User}
	}
}

func (s *seen) addFile(line int, a *pb.FileAction) {
	switch x := a.Action.(type) {
	case *pb.FileAction_Copy:
		s.files[line] = append(s.files[line], "copy "+x.Copy.Src+" "+x.Copy.Dest)
	case *pb.FileAction_Mkdir:
		s.files[line] = append(s.files[line], "mkdir "+x.Mkdir.Path)
	case *pb.FileAction_Mkfile:
		s.files[line] = append(s.files[line], "mkfile "+x.Mkfile.Path+" "+string(x.Mkfile.Data))
	}
}

// valuesOf gives, behind every instruction, what changed since the one before in
// its stage; null is what the text alone does not decide, a list of one what only
// an ARG without a value leaves open.
func valuesOf(ctx context.Context, req, other, person *Request, dt []byte) object {
	m, err := markValues(dt, "oracle-value-marker-here")
	if err != nil {
		return nil
	}
	a, err := see(ctx, req, m)
	if err != nil {
		return nil
	}
	elsewhere, err := markValues(dt, "oracle-value-marker-elsewhere")
	if err != nil {
		return nil
	}
	b, err := see(ctx, other, elsewhere)
	if err != nil || len(a.env) != m.markers || len(b.env) != m.markers {
		return nil
	}
	c, err := see(ctx, person, m)
	if err != nil {
		// what a person gives may make it invalid
		c = a
	}
	starts := map[int]bool{}
	for _, n := range m.stages {
		starts[n] = true
	}
	rows := object{}
	var before map[string]any
	var place [2]any
	for n := range m.stages[len(m.stages)-1] + m.markers + 1 {
		env, ok := a.env[n]
		if !ok {
			continue
		}
		now := map[string]any{}
		for k, v := range env {
			now[k] = certain(v, b.env[n][k], c.env[n][k])
		}
		row := object{}
		if starts[n] {
			before, place = map[string]any{}, [2]any{}
		}
		changed := object{}
		for k, v := range now {
			if old, had := before[k]; !had || old != v {
				changed[k] = v
			}
		}
		for k := range before {
			if _, has := now[k]; !has {
				changed[k] = false
			}
		}
		if len(changed) > 0 {
			row["env"] = changed
		}
		here := [2]any{certain(a.place[n][0], b.place[n][0], c.place[n][0]), certain(a.place[n][1], b.place[n][1], c.place[n][1])}
		if here[0] != place[0] || starts[n] {
			row["workdir"] = here[0]
		}
		if here[1] != place[1] || starts[n] {
			row["user"] = here[1]
		}
		before, place = now, here
		if len(row) > 0 {
			rows[fmt.Sprint(n)] = row
		}
	}
	files := object{}
	for line, list := range a.files {
		row := make([]any, len(list))
		for i, text := range list {
			if i < len(b.files[line]) && i < len(c.files[line]) {
				row[i] = certain(text, b.files[line][i], c.files[line][i])
			}
		}
		files[fmt.Sprint(line)] = row
	}
	bases := object{}
	for line, id := range a.bases {
		bases[fmt.Sprint(line)] = [2]any{certain(id[0], b.bases[line][0], c.bases[line][0]), certain(id[1], b.bases[line][1], c.bases[line][1])}
	}
	return object{"at": rows, "files": files, "bases": bases}
}

// open is what holds as long as nobody gives a value to an ARG without one.
type open string

func (o open) MarshalJSON() ([]byte, error) { return json.Marshal([]string{string(o)}) }

// certain is what the text decides: without a value for ARGs that have none, on
// another machine, and with such values.
func certain(here, elsewhere, given string) any {
	switch {
	case here != elsewhere:
		return nil
	case here != given:
		return open(here)
	}
	return here
}

// runConform gives all that the conformance tests compare, and no more.
func runConform(req *Request) object {
	ctx := context.Background()
	dt := req.bytes()
	other, person := otherwise(req, dt, ""), given(req, dt)
	out := object{}

	tree := runParse(req)
	delete(tree, "warnings")
	if list, ok := tree["instructions"].([]*instructionOut); ok {
		for _, n := range list {
			strip(n)
		}
	}
	out["tree"] = tree

	errA, warnA := lintOf(ctx, req, dt)
	if errA != nil {
		out["refusal"] = errA
		if strings.HasPrefix(errA.Message, "oracle: ") {
			out["refusalUncertain"] = true
		}
	}
	sure, unsure := warnA, [][3]any{}
	for _, r := range []*Request{other, otherwise(req, dt, "/"), person} {
		errB, warnB := lintOf(ctx, r, dt)
		if (errA == nil) != (errB == nil) || errA != nil && errA.Message != errB.Message {
			out["refusalUncertain"] = true
		}
		var more [][3]any
		sure, more = split(sure, warnB)
		unsure = append(unsure, more...)
	}
	out["checks"] = sure
	if len(unsure) > 0 {
		out["checksUncertain"] = unsure
	}
	if errA != nil {
		return out
	}

	res, err := parser.Parse(bytes.NewReader(dt))
	if err != nil {
		return out
	}
	sts, _, err := instructions.Parse(res.AST, linter.New(&linter.Config{}))
	if err != nil {
		return out
	}
	rows := [][3]string{}
	for _, s := range sts {
		rows = append(rows, [3]string{s.Name, s.BaseName, s.Platform})
	}
	out["stages"] = rows
	if v := valuesOf(ctx, req, other, person, dt); v != nil {
		out["values"] = v
	}
	if req.Reach {
		here, _, err := reachable(ctx, req, dt, sts)
		there, _, err2 := reachable(ctx, other, dt, sts)
		if err == nil && err2 == nil {
			maps.DeleteFunc(here, func(target string, list any) bool { return !reflect.DeepEqual(list, there[target]) })
			out["reach"] = here
		}
	}
	return out
}

// split tells what is in both lists, and what is in one.
func split(a, b [][3]any) (both, one [][3]any) {
	both = [][3]any{}
	count := map[[3]any]int{}
	for _, w := range b {
		count[w]++
	}
	for _, w := range a {
		if count[w] > 0 {
			count[w]--
			both = append(both, w)
		} else {
			one = append(one, w)
		}
	}
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			one = append(one, w)
		}
	}
	return both, one
}

// strip takes out what is not compared, or follows from the rest.
func strip(n *instructionOut) {
	n.Lower, n.Original, n.Attributes = "", "", nil
	if n.Sub != nil {
		strip(n.Sub)
	}
}
